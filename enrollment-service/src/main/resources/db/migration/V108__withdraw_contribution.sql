-- Money recorded by mistake is taken back before anybody confirmed it; the line stays, its reference is free again.
ALTER TABLE contribution ADD COLUMN withdrawn_by text;
ALTER TABLE contribution ADD CONSTRAINT contribution_decided_once CHECK (confirmed_by IS NULL OR withdrawn_by IS NULL);
ALTER TABLE contribution DROP CONSTRAINT contribution_reference_once;
CREATE UNIQUE INDEX contribution_reference_once ON contribution (enrollment_id, payer_kind, reference)
    WHERE withdrawn_by IS NULL;
