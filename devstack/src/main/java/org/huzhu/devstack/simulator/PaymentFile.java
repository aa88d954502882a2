package org.huzhu.devstack.simulator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A pain.001.001.09 as the bank reads it.
 *
 * @param messageId of its group header
 * @param paymentInformationId of its first block
 * @param orders every transfer of every block
 * @param wrong why the file as a whole is refused, an ISO external code; empty when it is in order
 */
record PaymentFile(String messageId, String paymentInformationId, List<PaymentOrder> orders, String wrong) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int REFERENCE_LENGTH_MAX = 35;

    static PaymentFile read(byte[] body) {
        Element document = Xml.parse(body).getDocumentElement();
        if (!NAMESPACE.equals(document.getNamespaceURI())) {
            throw new BadRequest("a document of " + NAMESPACE + " is expected");
        }
        Element initiation =
                Xml.at(document, "CstmrCdtTrfInitn").orElseThrow(() -> new BadRequest("CstmrCdtTrfInitn is missing"));
        String messageId = Xml.text(initiation, "GrpHdr", "MsgId");
        List<PaymentOrder> orders = new ArrayList<>();
        List<Element> blocks = Xml.children(initiation, "PmtInf");
        for (Element block : blocks) {
            for (Element transfer : Xml.children(block, "CdtTrfTxInf")) {
                orders.add(order(messageId, block, transfer));
            }
        }
        if (orders.isEmpty()) {
            throw new BadRequest("the file holds no transfer");
        }
        return new PaymentFile(
                messageId, Xml.text(blocks.getFirst(), "PmtInfId"), orders, wrongTotals(initiation, orders));
    }

    private static PaymentOrder order(String messageId, Element block, Element transfer) {
        Element amount = Xml.at(transfer, "Amt", "InstdAmt").orElseThrow(() -> new BadRequest("InstdAmt is missing"));
        if (!"CNY".equals(amount.getAttribute("Ccy"))) {
            throw new BadRequest("the currency is CNY");
        }
        String endToEndId = Xml.text(transfer, "PmtId", "EndToEndId");
        if (endToEndId.length() > REFERENCE_LENGTH_MAX) {
            throw new BadRequest("EndToEndId is longer than " + REFERENCE_LENGTH_MAX);
        }
        return new PaymentOrder(
                messageId,
                endToEndId,
                decimal(amount.getTextContent()),
                account(transfer, "CdtrAcct"),
                account(block, "DbtrAcct"),
                Xml.at(block, "ReqdExctnDt", "Dt")
                        .or(() -> Xml.at(block, "ReqdExctnDt"))
                        .map(date -> date.getTextContent().strip())
                        .orElseThrow(() -> new BadRequest("ReqdExctnDt is missing")),
                lastMoment(transfer));
    }

    /** The agreed supplementary data of a transfer: the moment after which it must not be executed. */
    private static String lastMoment(Element transfer) {
        String text = Xml.at(transfer, "SplmtryData", "Envlp", "OrdrVldty", "LastExctnDtTm")
                .map(moment -> moment.getTextContent().strip())
                .orElse("");
        try {
            return text.isEmpty() ? "" : OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException malformed) {
            throw new BadRequest("LastExctnDtTm is no moment with an offset");
        }
    }

    private static String account(Element parent, String name) {
        return Xml.at(parent, name, "Id", "Othr", "Id")
                .or(() -> Xml.at(parent, name, "Id", "IBAN"))
                .map(id -> id.getTextContent().strip())
                .orElseThrow(() -> new BadRequest(name + " is missing"));
    }

    private static String wrongTotals(Element initiation, List<PaymentOrder> orders) {
        int count = Integer.parseInt(Xml.text(initiation, "GrpHdr", "NbOfTxs"));
        BigDecimal sum = orders.stream().map(PaymentOrder::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sumFits = Xml.at(initiation, "GrpHdr", "CtrlSum")
                .map(element -> decimal(element.getTextContent()).compareTo(sum) == 0)
                .orElse(true);
        if (count != orders.size()) {
            return "AM18";
        }
        return sumFits ? "" : "AM10";
    }

    private static BigDecimal decimal(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            if (value.signum() <= 0 || value.scale() > 2) {
                throw new BadRequest("an amount is positive and has two decimals at most");
            }
            return value.setScale(2);
        } catch (NumberFormatException malformed) {
            throw new BadRequest("an amount is no number");
        }
    }
}
