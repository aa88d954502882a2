-- Who is to be paid for a claim. Name and account are ciphertext bound to the member.
CREATE TABLE payee (
    claim_id       uuid  PRIMARY KEY REFERENCES claim,
    payee_id       uuid  NOT NULL,
    member_id      uuid  NOT NULL,
    unit_id        uuid  NOT NULL,
    name_cipher    bytea NOT NULL,
    account_cipher bytea NOT NULL,
    bank_line      text  NOT NULL
);

ALTER TABLE payee ENABLE ROW LEVEL SECURITY;
ALTER TABLE payee FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON payee USING (app_sees(unit_id, member_id));

REVOKE DELETE ON payee FROM ${app};
