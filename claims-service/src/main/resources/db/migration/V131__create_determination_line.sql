-- The lines of a determination: one per plan and benefit, payable with an amount or not payable with a reason.
CREATE TABLE determination_line (
    line_id          uuid           PRIMARY KEY,
    determination_id uuid           NOT NULL REFERENCES determination,
    ordinal          int            NOT NULL,
    member_id        uuid           NOT NULL,
    unit_id          uuid           NOT NULL,
    plan_code        text           NOT NULL,
    plan_version_id  uuid           NOT NULL,
    plan_kind        text           NOT NULL,
    region           text           NOT NULL,
    benefit_code     text           NOT NULL,
    coverage_id      uuid           NOT NULL,
    outcome          text           NOT NULL CHECK (outcome IN ('PAYABLE', 'NOT_PAYABLE', 'PENDING')),
    reason           text,
    amount           numeric(14, 2) NOT NULL CHECK (amount >= 0),
    ends_coverage    boolean        NOT NULL,
    UNIQUE (determination_id, ordinal),
    UNIQUE (determination_id, plan_code, benefit_code),
    CHECK ((outcome = 'PAYABLE') = (amount > 0)),
    CHECK ((outcome = 'PAYABLE') = (reason IS NULL))
);

ALTER TABLE determination_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE determination_line FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON determination_line USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON determination_line FROM ${app};
