package org.huzhu.payout.bank.iso20022;

import java.util.Optional;
import org.huzhu.payout.bank.BankFiles;
import org.huzhu.payout.bank.PaymentInstruction;

/** The bank's files by ISO 20022, with the JDK's own XML. */
public final class Iso20022Files implements BankFiles {

    private final String ownAccount;

    /**
     * Reads for one account.
     *
     * @param ownAccount number of the account whose statements are ours
     */
    public Iso20022Files(String ownAccount) {
        this.ownAccount = ownAccount;
    }

    @Override
    public byte[] write(PaymentInstruction instruction) {
        return CreditTransferFile.write(instruction);
    }

    @Override
    public BankFile read(byte[] file) throws MalformedBankFile {
        XmlNode document = SafeXml.read(file);
        Optional<XmlNode> report = document.at("Document", StatusReportFile.ROOT);
        if (report.isPresent()) {
            return new BankFile.Report(StatusReportFile.read(report.get()));
        }
        Optional<XmlNode> statement = document.at("Document", StatementFile.ROOT);
        if (statement.isPresent()) {
            return new BankFile.AccountStatement(StatementFile.read(statement.get(), ownAccount));
        }
        throw new MalformedBankFile("neither a status report nor a statement");
    }
}
