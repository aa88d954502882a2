-- Where the bank has no channel, people carry the payment file to it. Such an instruction is never sent by the service, also
-- when a channel is set up later.
ALTER TABLE bank_instruction DROP CONSTRAINT bank_instruction_state_check;
ALTER TABLE bank_instruction ADD CONSTRAINT bank_instruction_state_check
    CHECK (state IN ('TO_SEND', 'SENDING', 'ANSWERED', 'LOST', 'BY_PEOPLE'));
