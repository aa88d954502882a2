-- Tables of the sample service: notes of members, and what its consumer saw.
CREATE TABLE note (
    id        uuid          PRIMARY KEY,
    unit_id   uuid          NOT NULL,
    member_id uuid          NOT NULL,
    text      text          NOT NULL,
    price     numeric(14,2) NOT NULL CONSTRAINT note_price_not_negative CHECK (price >= 0),
    version   bigint        NOT NULL
);
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY note_scope ON note USING (app_sees(unit_id, member_id));

CREATE TABLE seen (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   text   NOT NULL,
    event_key  text   NOT NULL,
    amount     numeric(14,2) NOT NULL,
    trace_id   text,
    causation  text
);
