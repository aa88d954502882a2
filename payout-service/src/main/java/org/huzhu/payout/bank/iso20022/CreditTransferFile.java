package org.huzhu.payout.bank.iso20022;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.bank.PaymentInstruction;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.huzhu.payout.bank.PaymentOrder;

/** Writes a customer credit transfer initiation, pain.001.001.09. */
final class CreditTransferFile {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /** Namespace of what supplementary data tells of an order's validity. */
    static final String VALIDITY_NAMESPACE = "urn:huzhu:xsd:order-validity.001";

    private static final String CURRENCY = "CNY";
    private static final int NAME_MAX = 140;

    private final XMLStreamWriter xml;

    private CreditTransferFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(PaymentInstruction instruction) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(2048 + 1024 * instruction.orders().size());
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new CreditTransferFile(writer).document(instruction);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private void document(PaymentInstruction instruction) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        groupHeader(instruction);
        paymentInformation(instruction);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void groupHeader(PaymentInstruction instruction) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        leaf("MsgId", instruction.messageId());
        leaf(
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instruction.createdAt().truncatedTo(ChronoUnit.SECONDS).atZone(Shanghai.ZONE)));
        leaf("NbOfTxs", Integer.toString(instruction.count()));
        leaf("CtrlSum", instruction.total().toYuanString());
        xml.writeStartElement("InitgPty");
        leaf("Nm", shortened(instruction.debtor().name()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void paymentInformation(PaymentInstruction instruction) throws XMLStreamException {
        Debtor debtor = instruction.debtor();
        xml.writeStartElement("PmtInf");
        leaf("PmtInfId", instruction.number());
        leaf("PmtMtd", "TRF");
        leaf("BtchBookg", "false");
        leaf("NbOfTxs", Integer.toString(instruction.count()));
        leaf("CtrlSum", instruction.total().toYuanString());
        xml.writeStartElement("ReqdExctnDt");
        leaf("Dt", instruction.executeOn().toString());
        xml.writeEndElement();
        party("Dbtr", debtor.name());
        account("DbtrAcct", debtor.account());
        agent("DbtrAgt", debtor.bankLineNumber());
        for (PaymentOrder order : instruction.orders()) {
            transfer(order);
        }
        xml.writeEndElement();
    }

    private void transfer(PaymentOrder order) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        leaf("EndToEndId", order.endToEndId());
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        amount(order.amount());
        xml.writeEndElement();
        agent("CdtrAgt", order.bankLineNumber());
        party("Cdtr", order.payeeName().reveal());
        account("CdtrAcct", order.payeeAccount().reveal());
        xml.writeStartElement("RmtInf");
        leaf("Ustrd", shortened(order.remittance()));
        xml.writeEndElement();
        if (order.lastMoment().isPresent()) {
            lastMoment(order.lastMoment().get());
        }
        xml.writeEndElement();
    }

    /**
     * The moment after which the order must not be executed. This version of the message has no element for it, so it goes
     * where the standard lets parties agree on more: supplementary data, in a namespace of its own.
     */
    private void lastMoment(Instant moment) throws XMLStreamException {
        xml.writeStartElement("SplmtryData");
        leaf("PlcAndNm", "/Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf");
        xml.writeStartElement("Envlp");
        xml.writeStartElement("OrdrVldty");
        xml.writeDefaultNamespace(VALIDITY_NAMESPACE);
        leaf("LastExctnDtTm", moment.truncatedTo(ChronoUnit.MILLIS).toString());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", CURRENCY);
        xml.writeCharacters(amount.toYuanString());
        xml.writeEndElement();
    }

    private void party(String element, String name) throws XMLStreamException {
        xml.writeStartElement(element);
        leaf("Nm", shortened(name));
        xml.writeEndElement();
    }

    private void account(String element, String number) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        leaf("Id", number);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void agent(String element, String bankLineNumber) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("FinInstnId");
        xml.writeStartElement("ClrSysMmbId");
        xml.writeStartElement("ClrSysId");
        leaf("Cd", "CNAPS");
        xml.writeEndElement();
        leaf("MmbId", bankLineNumber);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void leaf(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= NAME_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_MAX));
    }
}
