package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.huzhu.devstack.Endpoint;
import org.huzhu.journey.JourneyResult;

/** What must be true of the money, whatever happened on the way. */
final class Books {

    static final Map<String, String> WORKED_EXAMPLE =
            Map.of("HB-HOSPITAL", "1312.10", "HB-SEVERE", "40000.00", "HB-WOMEN", "15000.00");

    private Books() {}

    /** The claim is paid to the fen, the bank executed each payment at most once, and the ledger balances. */
    static void assertPaidOnce(JourneyResult result) {
        assertThat(result.claimState()).isEqualTo("PAID");
        assertThat(result.paid()).isEqualTo("56312.10");
        assertThat(result.settled()).isEqualTo(WORKED_EXAMPLE);
        BigDecimal executed = BigDecimal.ZERO;
        int executions = 0;
        for (JsonNode payment : Client.look(Endpoint.BANK, "/payments").body().path("payments")) {
            if (payment.path("account").asText().equals(result.account())) {
                assertThat(payment.path("executions").asInt())
                        .as("executions of %s", payment.path("endToEndId").asText())
                        .isLessThanOrEqualTo(1);
                assertThat(result.endToEndIds())
                        .contains(payment.path("endToEndId").asText());
                if (payment.path("executions").asInt() == 1) {
                    executions++;
                    executed =
                            executed.add(new BigDecimal(payment.path("amount").asText()));
                }
            }
        }
        assertThat(executions).isEqualTo(3);
        assertThat(executed).isEqualByComparingTo("56312.10");
        assertLedgerBalances();
    }

    static void assertLedgerBalances() {
        JsonNode balance = Client.as("auditor").get("/ledger/trial-balance").body();
        assertThat(balance.path("balanced").asBoolean()).as(balance.toString()).isTrue();
        assertThat(balance.path("difference").asText()).isEqualTo("0.00");
        assertThat(balance.path("debits").asText())
                .isEqualTo(balance.path("credits").asText());
    }

    /** Everything that would differ if something had happened twice. */
    static String fingerprint() {
        Client auditor = Client.as("auditor");
        StringBuilder print = new StringBuilder();
        print.append(Client.look(Endpoint.BANK, "/payments").body());
        print.append(auditor.get("/ledger/trial-balance").body());
        for (JsonNode account : auditor.get("/ledger/accounts").body().path("items")) {
            print.append(account);
        }
        print.append(auditor.get("/obligations?limit=100").body().path("items").size());
        print.append(auditor.get("/claims?limit=100").body());
        return print.toString();
    }
}
