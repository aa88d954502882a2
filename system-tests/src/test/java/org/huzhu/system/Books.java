package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huzhu.devstack.Endpoint;
import org.huzhu.journey.JourneyResult;

/** What must be true of the money, whatever happened on the way. */
final class Books {

    static final Map<String, String> WORKED_EXAMPLE =
            Map.of("HB-HOSPITAL", "1312.10", "HB-SEVERE", "40000.00", "HB-WOMEN", "15000.00");

    private Books() {}

    /** The claim is paid to the fen, no order reached the bank twice, and ledger and bank agree. */
    static void assertPaidOnce(JourneyResult result) {
        assertThat(result.claimState()).isEqualTo("PAID");
        assertThat(result.paid()).isEqualTo("56312.10");
        assertThat(result.settled()).isEqualTo(WORKED_EXAMPLE);
        List<JsonNode> executed = paymentsTo(result.account()).stream()
                .filter(payment -> payment.path("executions").asInt() == 1)
                .toList();
        assertThat(executed).hasSize(3);
        assertThat(sum(executed)).isEqualByComparingTo("56312.10");
        assertThat(result.endToEndIds())
                .containsAll(executed.stream()
                        .map(payment -> payment.path("endToEndId").asText())
                        .toList());
        assertNothingSentTwice();
        assertBankAndLedgerAgree();
        assertLedgerBalances();
    }

    /** The bank would execute a repeated order once; that none was ever repeated is what is asked here. */
    private static void assertNothingSentTwice() {
        for (JsonNode payment : payments()) {
            assertThat(payment.path("received").asInt())
                    .as(
                            "how often %s came to the bank",
                            payment.path("endToEndId").asText())
                    .isEqualTo(1);
        }
    }

    /** What the bank paid out is what the funds' bank accounts in the ledger say it paid out. */
    private static void assertBankAndLedgerAgree() {
        List<JsonNode> executed = payments().stream()
                .filter(payment -> payment.path("status").asText().equals("EXECUTED"))
                .toList();
        BigDecimal booked = BigDecimal.ZERO;
        for (JsonNode account :
                Client.items(Client.as("auditor").get("/ledger/accounts").body())) {
            if (account.path("kind").asText().equals("BANK")) {
                booked = booked.add(paidOut(account.path("id").asText()));
            }
        }
        assertThat(booked).as("settlements booked on the bank accounts").isEqualByComparingTo(sum(executed));
    }

    private static BigDecimal paidOut(String account) {
        BigDecimal paid = BigDecimal.ZERO;
        for (JsonNode entry : Client.as("auditor").all("/ledger/accounts/" + account + "/entries")) {
            String kind = entry.path("kind").asText();
            if (kind.equals("SETTLEMENT") || kind.equals("RETURN")) {
                BigDecimal amount = new BigDecimal(entry.path("amount").asText());
                paid = entry.path("side").asText().equals("CREDIT") ? paid.add(amount) : paid.subtract(amount);
            }
        }
        return paid;
    }

    /** What the bank holds for an account, with how often each order came and was executed. */
    static List<JsonNode> paymentsTo(String account) {
        return payments().stream()
                .filter(payment -> payment.path("account").asText().equals(account))
                .toList();
    }

    private static List<JsonNode> payments() {
        List<JsonNode> payments = new ArrayList<>();
        Client.look(Endpoint.BANK, "/payments").body().path("payments").forEach(payments::add);
        return payments;
    }

    private static BigDecimal sum(List<JsonNode> payments) {
        return payments.stream()
                .map(payment -> new BigDecimal(payment.path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static void assertLedgerBalances() {
        JsonNode balance = Client.as("auditor").get("/ledger/trial-balance").body();
        assertThat(balance.path("balanced").asBoolean()).as(balance.toString()).isTrue();
        assertThat(balance.path("difference").asText()).isEqualTo("0.00");
        assertThat(balance.path("debits").asText())
                .isEqualTo(balance.path("credits").asText());
    }

    /** Everything that would differ if something had happened twice: the bank's books and every table of the services. */
    static Map<String, String> fingerprint() {
        Map<String, String> print = new TreeMap<>(Databases.digests());
        print.put("bank", Client.look(Endpoint.BANK, "/payments").body().toString());
        return print;
    }
}
