package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huzhu.devstack.Endpoint;
import org.huzhu.journey.Journey;
import org.huzhu.journey.MadeUpUnit;
import org.huzhu.journey.Person;
import org.huzhu.journey.ShortStay;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Ten stays of one worker with one illness: the lump sums of two plans are due once, however many claim at once. */
@Order(5)
class OneCapTest {

    private static final int CLAIMS = 10;
    private static final Set<String> DECIDED = Set.of("APPROVED", "PAYING", "PAID", "REJECTED");

    @Test
    void ten_claims_of_one_member_at_once_are_paid_one_lump_sum() throws Exception {
        // Given
        WorkedExampleTest.played();
        Journey journey = WorkedExampleTest.journey();
        Person person = journey.unit().people().get(1);
        Client officer = Client.as("unit-officer", "unit", journey.unit().creditCode());
        String member = officer.post(
                        "/member-searches", "{\"idNumber\":\"" + person.idNumber() + "\"}", "system-cap-search")
                .text("memberId");
        Client worker = Client.as("worker", "member", member);
        LocalDate first = journey.dates().admitted();
        // When
        List<String> claims = atOnce(i -> file(worker, member, person, journey.unit(), first.plusDays(i)));
        for (String claim : claims) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> worker.get("/claims/" + claim).text("state").equals("OFFICE_REVIEW"));
        }
        List<String> states = atOnce(i -> decide(claims.get(i)));
        // Then
        assertThat(states).allSatisfy(state -> assertThat(DECIDED).contains(state));
        assertThat(sumOf(worker, claims, "HB-SEVERE")).isEqualByComparingTo("10000.00");
        assertThat(sumOf(worker, claims, "HB-WOMEN")).isEqualByComparingTo("15000.00");
        assertThat(sumOf(worker, claims, "HB-HOSPITAL")).isEqualByComparingTo("13121.00");
        Client finance = Client.as("finance-maker");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            BigDecimal owed = BigDecimal.ZERO;
            for (String claim : claims) {
                for (JsonNode obligation :
                        finance.get("/obligations?claimId=" + claim).body().path("items")) {
                    owed = owed.add(new BigDecimal(obligation.path("amount").asText()));
                }
            }
            assertThat(owed).isEqualByComparingTo("38121.00");
        });
        Books.assertLedgerBalances();
    }

    private static String file(Client worker, String member, Person person, MadeUpUnit unit, LocalDate admitted)
            throws IOException, InterruptedException {
        String reference = "420200" + admitted.toString().replace("-", "") + "9001";
        ShortStay stay = new ShortStay(reference, admitted);
        ObjectNode settlement = stay.settlement();
        register(reference, settlement);
        ObjectNode body = Client.JSON.createObjectNode().put("memberId", member);
        body.set("event", stay.event());
        body.set("settlement", settlement);
        body.putObject("payee")
                .put("name", person.name())
                .put("account", unit.account())
                .put("bankLineNumber", MadeUpUnit.bankLineNumber());
        Client.Answer filed = worker.post("/claims", body.toString(), "system-cap-" + admitted);
        assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
        String id = filed.text("id");
        Client.Answer submitted = worker.post("/claims/" + id + "/submission", "{}", "system-cap-submit-" + admitted);
        assertThat(submitted.status()).as(submitted.body().toString()).isEqualTo(200);
        return id;
    }

    /** Both levels; a claim that was weighed anew because another one took the sum is looked at again. */
    private static String decide(String claim) {
        Client auditor = Client.as("auditor");
        for (int round = 0; round < 40; round++) {
            JsonNode now = auditor.get("/claims/" + claim).body();
            String state = now.path("state").asText();
            if (DECIDED.contains(state)) {
                return state;
            }
            boolean office = state.equals("OFFICE_REVIEW");
            Client reviewer = Client.as(office ? "office-reviewer" : "province-reviewer");
            ObjectNode body = Client.JSON
                    .createObjectNode()
                    .put("level", office ? "OFFICE" : "PROVINCE")
                    .put("decision", "APPROVE")
                    .put(
                            "determinationVersion",
                            now.path("determinationVersion").asInt())
                    .put("note", "核对无误");
            ArrayNode confirmations = body.putArray("confirmations");
            conditions(reviewer.get("/claims/" + claim + "/determination").body())
                    .forEach(confirmations::add);
            Client.Answer answer = reviewer.post(
                    "/claims/" + claim + "/reviews", body.toString(), "system-cap-" + claim + "-" + round);
            assertThat(answer.status()).as(answer.body().toString()).isIn(200, 409, 503);
        }
        return auditor.get("/claims/" + claim).text("state");
    }

    private static Set<String> conditions(JsonNode determination) {
        Set<String> found = new TreeSet<>();
        determination.path("lines").forEach(line -> line.path("toConfirm").forEach(code -> found.add(code.asText())));
        return found;
    }

    private static BigDecimal sumOf(Client worker, List<String> claims, String plan) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String claim : claims) {
            for (JsonNode line :
                    worker.get("/claims/" + claim + "/determination").body().path("lines")) {
                if (line.path("planCode").asText().equals(plan)) {
                    sum = sum.add(new BigDecimal(line.path("amount").asText()));
                }
            }
        }
        return sum;
    }

    private static void register(String reference, ObjectNode settlement) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(HuzhuUnderTest.uri(Endpoint.MEDICAL_INSURANCE)
                                        .resolve("/settlements/" + reference))
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(settlement.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isLessThan(300);
    }

    private static <T> List<T> atOnce(Numbered<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLAIMS)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < CLAIMS; i++) {
                int number = i;
                calls.add(() -> call.make(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** A call that is told which one it is. */
    private interface Numbered<T> {
        T make(int number) throws Exception;
    }
}
