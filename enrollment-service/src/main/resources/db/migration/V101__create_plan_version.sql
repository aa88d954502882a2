-- Plan versions. A published one never changes: the trigger refuses it whoever asks. Two published versions of a plan
-- never take the same start of cover.
CREATE TABLE plan_version (
    plan_version_id uuid PRIMARY KEY,
    plan_code       text NOT NULL,
    number          integer NOT NULL CHECK (number > 0),
    effective_from  date NOT NULL,
    effective_to    date CHECK (effective_to > effective_from),
    state           text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    terms           text NOT NULL,
    terms_digest    text NOT NULL,
    author          text NOT NULL,
    publisher       text,
    published_at    timestamptz,
    version         bigint NOT NULL,
    UNIQUE (plan_code, number),
    CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL AND publisher IS NOT NULL)),
    CONSTRAINT plan_version_overlap EXCLUDE USING gist (plan_code WITH =, daterange(effective_from, effective_to) WITH &&)
        WHERE (state = 'PUBLISHED')
);
GRANT SELECT, INSERT, UPDATE ON plan_version TO ${app};

-- A version without an end ends where a published successor begins: the one change a published version takes, once.
CREATE FUNCTION refuse_change_of_published_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.effective_to IS NULL AND NEW.effective_to IS NOT NULL
       AND to_jsonb(NEW) - ARRAY['effective_to', 'version'] = to_jsonb(OLD) - ARRAY['effective_to', 'version'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'plan version % is published and never changes', OLD.plan_version_id USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER plan_version_immutable BEFORE UPDATE OR DELETE ON plan_version
    FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION refuse_change_of_published_plan();

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON plan_version FROM ${app};
