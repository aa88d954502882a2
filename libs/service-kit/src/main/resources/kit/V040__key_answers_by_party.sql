-- An answer was kept for the account and the caller's key alone. An account may act for many (an app backend speaks for all
-- its members with one account), so that one member could be given another's answer. A record now belongs to the client, the
-- account, the party it acts for and the command; acted_for is scope, person and partner in the form of a query string.
-- Earlier records, and those of a replica that does not know these columns yet, keep the empty party: nobody can tell whom
-- they were for, so their key is refused instead of answered. Copied verbatim from the kit; a test compares.
ALTER TABLE idempotency_record
    ADD COLUMN client    text NOT NULL DEFAULT '',
    ADD COLUMN acted_for text NOT NULL DEFAULT '',
    DROP CONSTRAINT idempotency_record_pkey,
    ADD PRIMARY KEY (principal, key, client, acted_for, command);
