package org.huzhu.devstack.simulator;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what a bank sends: pain.002.001.10 and camt.053.001.08. */
final class BankMessages {

    private static final String URN = "urn:iso:std:iso:20022:tech:xsd:";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    /** So that a name of 35 characters is not exceeded. */
    private static final int RESOLVED_LENGTH_MAX = 31;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private BankMessages(String schema) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(URN + schema);
    }

    /** Reports the state of every transfer of a file: ACSP accepted, RJCT rejected. */
    static String paymentStatus(String id, String createdAt, PaymentFile file, List<Payment> payments) {
        try {
            return new BankMessages("pain.002.001.10").statusReport(id, createdAt, file, payments);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reports booked entries of one account.
     *
     * @param opening balance before the entries
     * @param entries in order; a returned payment is a debit when executed and a credit when returned
     */
    static String statement(
            String id, int number, String createdAt, String account, BigDecimal opening, List<Entry> entries) {
        try {
            return new BankMessages("camt.053.001.08")
                    .accountStatement(id, number, createdAt, account, opening, entries);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers a request to cancel one order: ACCR it is not executed and never will be, RJCR it is. */
    static String cancellationAnswer(Cancellation request, boolean accepted, String createdAt) {
        try {
            return new BankMessages("camt.029.001.09").resolution(request, accepted, createdAt);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One booking. */
    record Entry(Payment payment, boolean credit) {

        BigDecimal signed() {
            return credit ? payment.order().amount() : payment.order().amount().negate();
        }

        String indicator() {
            return credit ? "CRDT" : "DBIT";
        }
    }

    private String resolution(Cancellation request, boolean accepted, String createdAt) throws XMLStreamException {
        open("RsltnOfInvstgtn", "Assgnmt");
        leaf("Id", "RES-" + request.id().substring(0, Math.min(request.id().length(), RESOLVED_LENGTH_MAX)));
        open("Assgnr", "Pty");
        leaf("Nm", "演示银行");
        close(2);
        open("Assgne", "Pty");
        leaf("Nm", "演示客户");
        close(2);
        leaf("CreDtTm", createdAt);
        close(1);
        open("Sts");
        leaf("Conf", accepted ? "CNCL" : "RJCR");
        close(1);
        open("CxlDtls", "TxInfAndSts");
        open("OrgnlGrpInf");
        leaf("OrgnlMsgId", request.messageId());
        leaf("OrgnlMsgNmId", "pain.001.001.09");
        close(1);
        leaf("OrgnlEndToEndId", request.endToEndId());
        leaf("TxCxlSts", accepted ? "ACCR" : "RJCR");
        close(3);
        return finished();
    }

    private String statusReport(String id, String createdAt, PaymentFile file, List<Payment> payments)
            throws XMLStreamException {
        long accepted = payments.stream().filter(Payment::executed).count();
        open("CstmrPmtStsRpt", "GrpHdr");
        leaf("MsgId", id);
        leaf("CreDtTm", createdAt);
        close(1);
        open("OrgnlGrpInfAndSts");
        leaf("OrgnlMsgId", file.messageId());
        leaf("OrgnlMsgNmId", "pain.001.001.09");
        leaf("OrgnlNbOfTxs", Integer.toString(payments.size()));
        leaf("GrpSts", accepted == payments.size() ? "ACSP" : accepted == 0 ? "RJCT" : "PART");
        if (!file.wrong().isEmpty()) {
            open("StsRsnInf", "Rsn");
            leaf("Cd", file.wrong());
            close(2);
        }
        close(1);
        open("OrgnlPmtInfAndSts");
        leaf("OrgnlPmtInfId", file.paymentInformationId());
        for (Payment payment : payments) {
            transferStatus(payment);
        }
        close(3);
        return finished();
    }

    private void transferStatus(Payment payment) throws XMLStreamException {
        open("TxInfAndSts");
        leaf("OrgnlEndToEndId", payment.order().endToEndId());
        leaf("TxSts", payment.executed() ? "ACSP" : "RJCT");
        if (!payment.executed()) {
            open("StsRsnInf", "Rsn");
            leaf("Cd", payment.reason());
            close(2);
        }
        leaf("AcctSvcrRef", payment.bankReference());
        close(1);
    }

    private String accountStatement(
            String id, int number, String createdAt, String account, BigDecimal opening, List<Entry> entries)
            throws XMLStreamException {
        String day = entries.getLast().payment().order().executionDate();
        BigDecimal closing = entries.stream().map(Entry::signed).reduce(opening, BigDecimal::add);
        open("BkToCstmrStmt", "GrpHdr");
        leaf("MsgId", id);
        leaf("CreDtTm", createdAt);
        close(1);
        open("Stmt");
        leaf("Id", id);
        leaf("ElctrncSeqNb", Integer.toString(number));
        leaf("CreDtTm", createdAt);
        open("Acct", "Id", "Othr");
        leaf("Id", account);
        close(2);
        leaf("Ccy", "CNY");
        close(1);
        balance("OPBD", opening, day);
        balance("CLBD", closing, day);
        for (Entry entry : entries) {
            booking(entry);
        }
        close(3);
        return finished();
    }

    private void balance(String kind, BigDecimal amount, String day) throws XMLStreamException {
        open("Bal", "Tp", "CdOrPrtry");
        leaf("Cd", kind);
        close(2);
        amount(amount.abs());
        leaf("CdtDbtInd", amount.signum() < 0 ? "DBIT" : "CRDT");
        open("Dt");
        leaf("Dt", day);
        close(2);
    }

    private void booking(Entry entry) throws XMLStreamException {
        Payment payment = entry.payment();
        String day = payment.order().executionDate();
        String reference = payment.bankReference() + (entry.credit() ? "R" : "");
        open("Ntry");
        leaf("NtryRef", reference);
        amount(payment.order().amount());
        leaf("CdtDbtInd", entry.indicator());
        if (entry.credit()) {
            leaf("RvslInd", "false");
        }
        open("Sts");
        leaf("Cd", "BOOK");
        close(1);
        open("BookgDt");
        leaf("Dt", day);
        close(1);
        open("ValDt");
        leaf("Dt", day);
        close(1);
        leaf("AcctSvcrRef", reference);
        open("BkTxCd", "Domn");
        leaf("Cd", "PMNT");
        open("Fmly");
        leaf("Cd", "ICDT");
        leaf("SubFmlyCd", entry.credit() ? "RRTN" : "DMCT");
        close(3);
        open("NtryDtls", "TxDtls", "Refs");
        leaf("MsgId", payment.order().messageId());
        leaf("AcctSvcrRef", reference);
        leaf("EndToEndId", payment.order().endToEndId());
        close(1);
        amount(payment.order().amount());
        leaf("CdtDbtInd", entry.indicator());
        open("RltdPties", "CdtrAcct", "Id", "Othr");
        leaf("Id", payment.order().account());
        close(4);
        if (entry.credit()) {
            open("RtrInf", "Rsn");
            leaf("Cd", payment.reason());
            close(2);
        }
        close(3);
    }

    private void amount(BigDecimal amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(amount.toPlainString());
        xml.writeEndElement();
    }

    private void open(String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
    }

    private void close(int count) throws XMLStreamException {
        for (int i = 0; i < count; i++) {
            xml.writeEndElement();
        }
    }

    private void leaf(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private String finished() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        return text.toString();
    }
}
