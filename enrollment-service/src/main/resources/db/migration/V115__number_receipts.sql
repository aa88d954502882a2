-- A confirmed contribution has a receipt with a number of its own.
CREATE SEQUENCE receipt_number;
GRANT USAGE ON SEQUENCE receipt_number TO ${app};
ALTER TABLE contribution ADD COLUMN receipt_sequence bigint UNIQUE;
UPDATE contribution c SET receipt_sequence = n.sequence
FROM (SELECT contribution_id, nextval('receipt_number') AS sequence
      FROM (SELECT contribution_id FROM contribution WHERE confirmed_by IS NOT NULL ORDER BY contribution_id) AS old) AS n
WHERE n.contribution_id = c.contribution_id;
ALTER TABLE contribution ADD CONSTRAINT contribution_receipt_of_confirmed
    CHECK (receipt_sequence IS NULL OR confirmed_by IS NOT NULL);
