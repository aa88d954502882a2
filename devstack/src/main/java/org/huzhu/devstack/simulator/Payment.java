package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * What became of a transfer at the bank.
 *
 * @param order as it came first
 * @param status EXECUTED, REJECTED or RETURNED
 * @param reason ISO external code of a rejection or return, else empty
 * @param executedAt moment, ISO-8601
 * @param bankReference the bank's own number
 */
record Payment(PaymentOrder order, String status, String reason, String executedAt, String bankReference) {

    static final String EXECUTED = "EXECUTED";
    static final String REJECTED = "REJECTED";
    static final String RETURNED = "RETURNED";

    boolean executed() {
        return !status.equals(REJECTED);
    }

    Payment returned(String why) {
        return new Payment(order, RETURNED, why, executedAt, bankReference);
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("endToEndId", order.endToEndId());
        json.put("messageId", order.messageId());
        json.put("status", status);
        json.put("amount", order.amount().toPlainString());
        json.put("account", order.account());
        json.put("debtorAccount", order.debtorAccount());
        json.put("executionDate", order.executionDate());
        json.put("lastMoment", order.lastMoment());
        json.put("executedAt", executedAt);
        json.put("reason", reason);
        json.put("bankReference", bankReference);
        return json;
    }

    static Payment read(ObjectNode json) {
        PaymentOrder order = new PaymentOrder(
                json.path("messageId").asText(),
                json.path("endToEndId").asText(),
                new BigDecimal(json.path("amount").asText()),
                json.path("account").asText(),
                json.path("debtorAccount").asText(),
                json.path("executionDate").asText(),
                json.path("lastMoment").asText());
        return new Payment(
                order,
                json.path("status").asText(),
                json.path("reason").asText(),
                json.path("executedAt").asText(),
                json.path("bankReference").asText());
    }
}
