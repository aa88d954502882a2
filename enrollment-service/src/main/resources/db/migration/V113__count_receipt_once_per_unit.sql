-- One bank receipt counts once for a unit, whichever of its enrolments and payers it is recorded for. Not over all units: banks
-- number their receipts apart, and two units may hold the same number. Receipts recorded twice so far keep apart by a mark.
WITH twice AS (
    SELECT contribution_id, row_number() OVER (PARTITION BY unit_id, reference ORDER BY contribution_id) AS place
    FROM contribution WHERE withdrawn_by IS NULL
)
UPDATE contribution c SET reference = c.reference || '#' || t.place
FROM twice t WHERE t.contribution_id = c.contribution_id AND t.place > 1;
DROP INDEX contribution_reference_once;
CREATE UNIQUE INDEX contribution_reference_once ON contribution (unit_id, reference) WHERE withdrawn_by IS NULL;
