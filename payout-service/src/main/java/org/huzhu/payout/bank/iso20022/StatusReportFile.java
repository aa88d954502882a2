package org.huzhu.payout.bank.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.StatusReport;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;

/** Reads a customer payment status report, pain.002 of any version. */
final class StatusReportFile {

    static final String ROOT = "CstmrPmtStsRpt";

    private StatusReportFile() {}

    static StatusReport read(XmlNode report) throws MalformedBankFile {
        XmlNode group =
                report.at("OrgnlGrpInfAndSts").orElseThrow(() -> new MalformedBankFile("OrgnlGrpInfAndSts is missing"));
        List<PaymentStatus> payments = new ArrayList<>();
        Optional<String> informationStatus = Optional.empty();
        Optional<String> informationReason = Optional.empty();
        for (XmlNode information : report.all("OrgnlPmtInfAndSts")) {
            informationStatus = information.textAt("PmtInfSts").or(() -> information.textAt("Sts"));
            informationReason = reason(information);
            for (XmlNode payment : information.all("TxInfAndSts")) {
                payments.add(payment(payment));
            }
        }
        return new StatusReport(
                Files.required(report, "GrpHdr", "MsgId"),
                Files.required(group, "OrgnlMsgId"),
                Files.optional(group, "GrpSts").or(firstOf(informationStatus)),
                reason(group).or(firstOf(informationReason)),
                payments);
    }

    private static java.util.function.Supplier<Optional<String>> firstOf(Optional<String> value) {
        return () -> value;
    }

    private static PaymentStatus payment(XmlNode payment) throws MalformedBankFile {
        return new PaymentStatus(
                Files.required(payment, "OrgnlEndToEndId"), Files.required(payment, "TxSts"), reason(payment));
    }

    private static Optional<String> reason(XmlNode node) throws MalformedBankFile {
        Optional<String> code = Files.optional(node, "StsRsnInf", "Rsn", "Cd");
        return code.isPresent() ? code : Files.optional(node, "StsRsnInf", "Rsn", "Prtry");
    }
}
