package org.huzhu.payout.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files whose bytes are the text of what they say; only those that were made here are understood. */
final class InMemoryFiles implements BankFiles {

    private final Map<String, BankFile> made = new HashMap<>();
    private final List<PaymentInstruction> written = new ArrayList<>();

    /** Makes a file of a report or a statement. */
    byte[] of(BankFile file) {
        made.put(file.toString(), file);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the instructions that were written, oldest first. */
    List<PaymentInstruction> written() {
        return List.copyOf(written);
    }

    @Override
    public byte[] write(PaymentInstruction instruction) {
        written.add(instruction);
        return instruction.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public BankFile read(byte[] file) throws MalformedBankFile {
        return Optional.ofNullable(made.get(new String(file, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new MalformedBankFile("neither a status report nor a statement"));
    }
}
