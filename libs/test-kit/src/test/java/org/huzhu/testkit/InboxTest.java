package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.json.EventJson;
import org.huzhu.testkit.sample.FundConsumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class InboxTest extends SampleScopes {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final Topic topic = Topic.named(Topics.FUND);
    private final Topic dead = Topic.named(Topics.dead(Topics.FUND));

    private static FundBalanceChanged fund(String id, String yuan) {
        return new FundBalanceChanged(id, new Amount(yuan), Instant.parse("2025-04-01T00:00:00Z"));
    }

    private static String id() {
        return "fund-" + UUID.randomUUID();
    }

    private List<String> amounts(String fund) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT amount::text FROM seen WHERE event_key = :key ORDER BY id")
                        .bind("key", fund)
                        .mapTo(String.class)
                        .list());
    }

    private void awaitAmounts(String fund, String... amounts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(amounts(fund)).containsExactly(amounts));
    }

    private Map<String, String> headers(String type) {
        return Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/huzhu/payout",
                "ce_type",
                type,
                "ce_time",
                "2025-04-01T00:00:00Z",
                "ce_specversion",
                "1.0");
    }

    @Test
    void an_event_delivered_three_times_has_one_effect() {
        String fund = id();
        String event = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            topic.publishAs(event, fund, fund(fund, "10.00"));
        }
        topic.publish(fund, fund(fund, "11.00"));
        awaitAmounts(fund, "10.00", "11.00");
    }

    @Test
    void an_event_carries_its_trace_and_its_cause() {
        String fund = id();
        String event = UUID.randomUUID().toString();
        topic.publishRaw(
                fund,
                Map.of(
                        "ce_id",
                        event,
                        "ce_source",
                        "/huzhu/payout",
                        "ce_type",
                        "org.huzhu.payout.fund-balance-changed.v1",
                        "ce_subject",
                        fund,
                        "ce_time",
                        "2025-04-01T00:00:00Z",
                        "traceparent",
                        "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"),
                "{\"fundId\":\"%s\",\"available\":\"5.00\",\"at\":\"2025-04-01T00:00:00Z\",\"later\":true}"
                        .formatted(fund)
                        .getBytes(StandardCharsets.UTF_8));
        awaitAmounts(fund, "5.00");
        assertThat(count("SELECT count(*) FROM seen WHERE event_id = '" + event + "' AND causation = '" + event
                        + "' AND trace_id = '0123456789abcdef0123456789abcdef'"))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letter_topic_with_its_reason_and_blocks_nothing() {
        String fund = id();
        topic.publishRaw(
                fund, headers("org.huzhu.payout.fund-balance-changed.v1"), new byte[] {0x00, (byte) 0xff, 0x7b});
        topic.publishRaw(fund, headers("org.huzhu.payout.fund-balance-changed.v1"), null);
        topic.publishRaw(
                fund, headers("org.huzhu.payout.fund-balance-changed.v9"), "{}".getBytes(StandardCharsets.UTF_8));
        topic.publishRaw(fund, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
        topic.publishRaw(
                fund,
                headers("org.huzhu.payout.fund-balance-changed.v1"),
                "{\"fundId\":\"f\",\"available\":\"NaN\",\"at\":\"2025-04-01T00:00:00Z\"}"
                        .getBytes(StandardCharsets.UTF_8));
        topic.publishRaw(
                fund,
                headers("org.huzhu.payout.fund-balance-changed.v1"),
                "{\"fundId\":\"f\",\"available\":7.5,\"at\":\"2025-04-01T00:00:00Z\"}"
                        .getBytes(StandardCharsets.UTF_8));
        topic.publishRaw(
                fund,
                headers("org.huzhu.payout.fund-balance-changed.v1"),
                "{\"fundId\":\"f\"}".getBytes(StandardCharsets.UTF_8));
        Instant sent = Instant.now();
        topic.publish(fund, fund(fund, "1.00"));
        awaitAmounts(fund, "1.00");
        assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(5));
        Awaitility.await().untilAsserted(() -> assertThat(dead.ofKey(fund)).hasSize(7));
        List<String> reasons = dead.ofKey(fund).stream()
                .map(record -> record.headers().get("dead_reason"))
                .toList();
        assertThat(reasons.get(1)).isEqualTo("tombstone: no body");
        assertThat(reasons.get(2)).isEqualTo("unknown type org.huzhu.payout.fund-balance-changed.v9");
        assertThat(reasons.get(3)).isEqualTo("header ce_type is missing");
        assertThat(reasons.get(4)).contains("An amount is a decimal string");
        assertThat(dead.ofKey(fund).get(0).body()).containsExactly(0x00, 0xff, 0x7b);
        assertThat(dead.ofKey(fund).get(0).headers())
                .containsEntry("dead_topic", Topics.FUND)
                .containsEntry("dead_consumer", "claims.funds")
                .containsKeys("dead_offset", "dead_partition", "ce_id");
    }

    @Test
    void no_record_that_anybody_can_write_stops_the_consumer() {
        String fund = id();
        String type = "org.huzhu.payout.fund-balance-changed.v1";
        topic.publishRaw(fund, headers(type), text("null"));
        topic.publishRaw(fund, with(headers(type), "ce_id", "a\0b"), body(fund, "1.00"));
        topic.publishRaw(fund, with(headers(type), "ce_id", "x".repeat(5000)), body(fund, "1.00"));
        topic.publishRaw(fund, with(headers(type), "other", "a\0b"), body(fund, "1.00"));
        topic.publishRaw(fund, with(headers(type), "other", "x".repeat(70_000)), body(fund, "1.00"));
        topic.publishRaw(fund, headers(type), text("{\"fundId\":\"" + "x".repeat(900_000)));
        topic.publishRaw(fund, headers(type), text("x".repeat(1_048_200)));
        topic.publishRaw(fund + "\0", headers(type), body(fund, "1.00"));
        topic.publishRaw(fund + "y".repeat(3000), headers(type), body(fund, "1.00"));
        topic.publish(fund, fund(fund, "1.00"));
        awaitAmounts(fund, "1.00");
        Awaitility.await().untilAsserted(() -> assertThat(dead.ofKey(fund)).hasSize(7));
        assertThat(dead.ofKey(fund).stream()
                        .map(record -> record.headers().get("dead_reason"))
                        .toList())
                .satisfies(reasons -> {
                    assertThat(reasons.get(0)).isEqualTo("no " + type + ": the body is null");
                    assertThat(reasons.get(1)).isEqualTo("header ce_id holds a NUL character");
                    assertThat(reasons.get(2)).isEqualTo("header ce_id is longer than 1000 bytes");
                    assertThat(reasons.get(3)).isEqualTo("a header holds a NUL character");
                    assertThat(reasons.get(4)).isEqualTo("the headers are longer than 65536 characters");
                });
        assertThat(dead.ofKey(fund).get(6).body()).isNull();
        assertThat(dead.ofKey(fund).get(6).headers()).containsEntry("dead_body", "left out, too large");
        assertThat(dead.ofKey(fund + "\0")).hasSize(1);
        assertThat(dead.ofKey(fund + "y".repeat(3000))).hasSize(1);
    }

    @Test
    void what_can_be_neither_handled_nor_parked_is_a_dead_letter() throws Exception {
        String fund = id();
        FundConsumer.BROKEN.add(fund);
        asOwner("ALTER TABLE parked_event ADD CONSTRAINT test_refuses CHECK (event_key <> '" + fund + "')");
        try {
            topic.publish(fund, fund(fund, "1.00"));
            Awaitility.await().untilAsserted(() -> assertThat(dead.ofKey(fund)).hasSize(1));
        } finally {
            FundConsumer.BROKEN.remove(fund);
            asOwner("ALTER TABLE parked_event DROP CONSTRAINT test_refuses");
        }
        assertThat(dead.ofKey(fund).getFirst().headers().get("dead_reason")).startsWith("failed and cannot be parked");
        topic.publish(fund, fund(fund, "2.00"));
        awaitAmounts(fund, "2.00");
    }

    @Test
    void an_event_whose_statements_always_take_too_long_is_parked_and_others_go_on() {
        String slow = id();
        String whole = id();
        FundConsumer.SLOW.add(slow);
        topic.publish(slow, fund(slow, "1.00"));
        topic.publish(whole, fund(whole, "1.00"));
        awaitAmounts(whole, "1.00");
        Awaitility.await()
                .until(() ->
                        count("SELECT count(*) FROM parked_event WHERE event_key = '" + slow + "' AND attempts > 1")
                                == 1);
        FundConsumer.SLOW.remove(slow);
        awaitAmounts(slow, "1.00");
    }

    @Test
    void a_parked_event_waits_no_day_longer_because_the_clock_was_set_back_a_day() {
        // Given
        String fund = id();
        FundConsumer.BROKEN.add(fund);
        topic.publish(fund, fund(fund, "1.00"));
        Awaitility.await()
                .until(() -> count("SELECT count(*) FROM parked_event WHERE event_key = '" + fund + "'") == 1);

        // When
        transactions.inScope(AccessScope.all(), () -> {
            transactions
                    .sql()
                    .createUpdate("UPDATE parked_event SET next_attempt_at = clock_timestamp() + interval '1 day'"
                            + " WHERE event_key = :key")
                    .bind("key", fund)
                    .execute();
            return FundConsumer.BROKEN.remove(fund);
        });

        // Then
        awaitAmounts(fund, "1.00");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "claims_owner", "huzhu-dev");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(String fund, String yuan) {
        return EventJson.write(fund(fund, yuan));
    }

    @Test
    void an_event_that_fails_waits_with_all_later_ones_of_its_key_and_others_go_on() {
        String broken = id();
        String whole = id();
        FundConsumer.BROKEN.add(broken);
        topic.publish(broken, fund(broken, "1.00"));
        topic.publish(whole, fund(whole, "1.00"));
        topic.publish(broken, fund(broken, "2.00"));
        topic.publish(whole, fund(whole, "2.00"));
        awaitAmounts(whole, "1.00", "2.00");
        Awaitility.await()
                .until(() -> count("SELECT count(*) FROM parked_event WHERE event_key = '" + broken + "'") == 2);
        assertThat(amounts(broken)).isEmpty();
        String reason = transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT reason FROM parked_event WHERE event_key = :key ORDER BY id LIMIT 1")
                        .bind("key", broken)
                        .mapTo(String.class)
                        .one());
        assertThat(reason).contains("this fund is broken");

        FundConsumer.BROKEN.remove(broken);
        awaitAmounts(broken, "1.00", "2.00");
        topic.publish(broken, fund(broken, "3.00"));
        awaitAmounts(broken, "1.00", "2.00", "3.00");
        assertThat(count("SELECT count(*) FROM parked_event WHERE event_key = '" + broken + "'"))
                .isZero();
    }
}
