package org.huzhu.payout;

/** Texts of bank messages, as banks write them. */
public final class BankFilesText {

    private BankFilesText() {}

    /** A pain.002 with the statuses of single payments. */
    public static String statusReport(String id, String originalId, String statuses) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>\
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2025-07-16T09:00:00+08:00</CreDtTm></GrpHdr>\
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>\
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>\
                </CstmrPmtStsRpt></Document>""".formatted(id, originalId, statuses).replace("\n", "");
    }

    /** A camt.053 with entries. */
    public static String statement(String id, String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>\
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2025-07-16T18:00:00+08:00</CreDtTm></GrpHdr>\
                <Stmt><Id>%s</Id><Acct><Id><Othr><Id>420000100000000019</Id></Othr></Id></Acct>%s</Stmt>\
                </BkToCstmrStmt></Document>""".formatted(id, id, entries).replace("\n", "");
    }

    /** A camt.029 that answers the cancellation of one payment: ACCR or RJCR. */
    public static String cancellationAnswer(String endToEndId, String status) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.029.001.09"><RsltnOfInvstgtn>\
                <Assgnmt><Id>A</Id><CreDtTm>2025-07-16T09:00:00+08:00</CreDtTm></Assgnmt>\
                <Sts><Conf>%s</Conf></Sts><CxlDtls><TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>\
                <TxCxlSts>%s</TxCxlSts></TxInfAndSts></CxlDtls></RsltnOfInvstgtn></Document>""".formatted(status.equals("ACCR") ? "CNCL" : "RJCR", endToEndId, status)
                .replace("\n", "");
    }

    /** A booked entry about one payment. */
    public static String entry(
            String reference, String indicator, String amount, String day, String endToEndId, String returnReason) {
        return entry(reference, indicator, amount, day, endToEndId, returnReason, "");
    }

    /** A booked entry about one payment that names the creditor's account. */
    public static String entry(
            String reference,
            String indicator,
            String amount,
            String day,
            String endToEndId,
            String returnReason,
            String account) {
        String parties = account.isEmpty()
                ? ""
                : "<RltdPties><CdtrAcct><Id><Othr><Id>" + account + "</Id></Othr></Id></CdtrAcct></RltdPties>";
        String returned = returnReason.isEmpty() ? "" : "<RtrInf><Rsn><Cd>" + returnReason + "</Cd></Rsn></RtrInf>";
        return ("<Ntry><Amt Ccy=\"CNY\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                        + "<BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><Refs>"
                        + "<EndToEndId>%s</EndToEndId></Refs>%s%s</TxDtls></NtryDtls></Ntry>")
                .formatted(amount, indicator, day, reference, endToEndId, parties, returned);
    }
}
