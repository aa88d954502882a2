package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huzhu.devstack.Endpoint;
import org.huzhu.journey.JourneyDates;
import org.huzhu.journey.JourneyResult;
import org.huzhu.journey.MadeUpUnit;
import org.huzhu.journey.Person;
import org.huzhu.journey.ShortStay;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, when everything that the other classes did has left its traces. */
@Order(100)
class PersonalDataTest {

    /** The outside world knows whom it pays; what it writes is not ours. */
    private static final Set<String> OUTSIDE = Set.of("simulators.log");

    private static final List<Endpoint> SERVICES = List.of(
            Endpoint.GATEWAY_MANAGEMENT,
            Endpoint.ENROLLMENT_MANAGEMENT,
            Endpoint.CLAIMS_MANAGEMENT,
            Endpoint.PAYOUT_MANAGEMENT);

    private static final String DIAGNOSIS_CODE = "C50.900";
    private static final String DIAGNOSIS_NAME = "乳腺恶性肿瘤";

    @Test
    void nobody_can_be_recognised_in_the_logs() throws IOException {
        WorkedExampleTest.played();
        Secrets secrets = Secrets.ofEverybodyAnd(DIAGNOSIS_CODE, DIAGNOSIS_NAME);
        try (Stream<Path> files = Files.list(HuzhuUnderTest.logs())) {
            for (Path file : files.filter(
                            path -> !OUTSIDE.contains(path.getFileName().toString()))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    lines.forEach(line -> secrets.lookInto(file.getFileName().toString(), utf8(line)));
                }
            }
        }
        assertThat(secrets.found()).isEmpty();
    }

    @Test
    void nobody_can_be_recognised_in_the_topics() throws Exception {
        WorkedExampleTest.played();
        Secrets secrets = Secrets.ofEverybodyAnd(DIAGNOSIS_CODE, DIAGNOSIS_NAME);
        int records = 0;
        try (Broker broker = new Broker()) {
            for (ConsumerRecord<byte[], byte[]> record : broker.records(broker.topics())) {
                records++;
                secrets.lookInto(record.topic(), text(record.key()));
                secrets.lookInto(record.topic(), text(record.value()));
                record.headers().forEach(header -> secrets.lookInto(record.topic(), text(header.value())));
            }
        }
        assertThat(records).isGreaterThan(100);
        assertThat(secrets.found()).isEmpty();
    }

    @Test
    void nobody_can_be_recognised_in_the_metrics() {
        WorkedExampleTest.played();
        Secrets secrets = Secrets.ofEverybodyAnd(DIAGNOSIS_CODE, DIAGNOSIS_NAME);
        for (Endpoint service : SERVICES) {
            Client.Answer metrics = Client.look(service, "/q/metrics");
            assertThat(metrics.status()).as("metrics of %s", service).isEqualTo(200);
            assertThat(metrics.response().body()).as("metrics of %s", service).contains("jvm_memory_used_bytes");
            secrets.lookInto(service + " metrics", metrics.response().body());
        }
        assertThat(secrets.found()).isEmpty();
    }

    /** What was wrong is named by its place; the wrong value itself is not sent back. */
    @Test
    void nobody_can_be_recognised_in_a_refusal() {
        JourneyResult played = WorkedExampleTest.played();
        MadeUpUnit unit = WorkedExampleTest.journey().unit();
        Person patient = unit.patient();
        String wrongId =
                patient.idNumber().substring(0, 17) + (patient.idNumber().endsWith("1") ? "2" : "1");
        String wrongAccount = unit.account() + "1";
        Client officer = Client.as("unit-officer", "unit", unit.creditCode());
        Client worker = Client.as("worker", "member", played.memberId());
        Map<String, Client.Answer> refusals = Map.of(
                "wrong check character",
                officer.post("/member-searches", "{\"idNumber\":\"" + wrongId + "\"}", "system-refusal-1"),
                "broken JSON",
                officer.post("/member-searches", "{\"idNumber\":\"" + patient.idNumber(), "system-refusal-2"),
                "unknown field",
                officer.post("/member-searches", "{\"name\":\"" + patient.name() + "\"}", "system-refusal-3"),
                "wrong account",
                worker.post("/claims", claim(played, patient, wrongAccount), "system-refusal-4"),
                "claimed already",
                worker.post("/claims", claim(played, patient, unit.account()), "system-refusal-5"));
        Secrets secrets = Secrets.ofEverybodyAnd(wrongId, wrongAccount, DIAGNOSIS_NAME);
        refusals.forEach((what, refusal) -> {
            String body = refusal.response().body();
            System.out.println("refusal, " + what + ": " + refusal.status() + " " + body);
            assertThat(refusal.status()).as("%s: %s", what, body).isBetween(400, 499);
            secrets.lookInto(what, body);
        });
        assertThat(secrets.found()).isEmpty();
    }

    /** The stay of the worked example once more. */
    private static String claim(JourneyResult played, Person person, String account) {
        JourneyDates dates = WorkedExampleTest.journey().dates();
        ObjectNode claim = Client.JSON.createObjectNode().put("memberId", played.memberId());
        ShortStay stay = new ShortStay("420200000000000000", dates.admitted());
        claim.set("event", stay.event());
        claim.set("settlement", stay.settlement());
        claim.putObject("payee")
                .put("name", person.name())
                .put("account", account)
                .put("bankLineNumber", MadeUpUnit.bankLineNumber());
        return claim.toString();
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
