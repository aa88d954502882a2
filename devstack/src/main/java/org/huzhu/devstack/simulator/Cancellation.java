package org.huzhu.devstack.simulator;

import org.w3c.dom.Element;

/**
 * A camt.056 as the bank reads it, and its answer.
 *
 * @param id of the request
 * @param messageId the pain.001 with the order
 * @param endToEndId the order
 */
record Cancellation(String id, String messageId, String endToEndId) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.056.001.08";

    static Cancellation read(byte[] body) {
        Element document = Xml.parse(body).getDocumentElement();
        if (!NAMESPACE.equals(document.getNamespaceURI())) {
            throw new BadRequest("a document of " + NAMESPACE + " is expected");
        }
        Element request =
                Xml.at(document, "FIToFIPmtCxlReq").orElseThrow(() -> new BadRequest("FIToFIPmtCxlReq is missing"));
        Element order = Xml.at(request, "Undrlyg", "TxInf").orElseThrow(() -> new BadRequest("TxInf is missing"));
        return new Cancellation(
                Xml.text(request, "Assgnmt", "Id"),
                Xml.text(order, "OrgnlGrpInf", "OrgnlMsgId"),
                Xml.text(order, "OrgnlEndToEndId"));
    }

    /** Writes the camt.029.001.09: cancelled, or refused because the order is executed. */
    String answer(boolean accepted, String createdAt) {
        return BankMessages.cancellationAnswer(this, accepted, createdAt);
    }
}
