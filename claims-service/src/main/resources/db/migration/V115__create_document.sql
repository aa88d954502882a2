-- Evidence, encrypted and bound to the member. Documents are added, never changed. Ciphertext does not compress, so the
-- content is stored as it is.
CREATE TABLE document (
    document_id  uuid        PRIMARY KEY,
    claim_id     uuid        NOT NULL REFERENCES claim,
    member_id    uuid        NOT NULL,
    unit_id      uuid        NOT NULL,
    kind         text        NOT NULL,
    name_cipher  bytea       NOT NULL,
    content_type text        NOT NULL,
    size         bigint      NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    sha256       text        NOT NULL,
    content      bytea       STORAGE EXTERNAL NOT NULL,
    added_by     text        NOT NULL,
    added_at     timestamptz NOT NULL,
    UNIQUE (claim_id, sha256)
);

ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON document USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON document FROM ${app};
