-- An accident may leave several injuries, each with its own grade; while the assessment is still to come there is none.
-- Row-level security binds the owner too, so it is lifted for the one statement that fills the column.
ALTER TABLE care_event ADD COLUMN disability_grades int[] NOT NULL DEFAULT '{}'
    CHECK (disability_grades <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

ALTER TABLE care_event NO FORCE ROW LEVEL SECURITY;
UPDATE care_event SET disability_grades = ARRAY[disability_grade] WHERE disability_grade IS NOT NULL;
ALTER TABLE care_event FORCE ROW LEVEL SECURITY;

ALTER TABLE care_event DROP COLUMN disability_grade;
