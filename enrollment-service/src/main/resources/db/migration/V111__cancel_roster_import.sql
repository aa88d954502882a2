-- The reading of a long roster can be given up, and says who sent the file.
ALTER TABLE roster_import DROP CONSTRAINT roster_import_state_check;
ALTER TABLE roster_import ADD CONSTRAINT roster_import_state_check
    CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED'));
ALTER TABLE roster_import ADD COLUMN requested_by text NOT NULL DEFAULT '';
