-- A copy takes each change that payout tells, ordered by payout's own version. Before, a settled obligation was final here and
-- a return after booking never reached the claim.
ALTER TABLE obligation_copy ADD COLUMN version bigint;
