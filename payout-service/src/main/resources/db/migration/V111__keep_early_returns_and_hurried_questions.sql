-- A bank may show a return before the debit it undoes: its day is kept until the debit is booked. A question about an
-- accepted payment can be hurried: a refusal that somebody brought is not believed before the bank itself says so.
ALTER TABLE payment_attempt ADD COLUMN credit_on date;
GRANT UPDATE (credit_on) ON payment_attempt TO ${app};
ALTER TABLE bank_question ADD COLUMN hurried boolean NOT NULL DEFAULT false;
