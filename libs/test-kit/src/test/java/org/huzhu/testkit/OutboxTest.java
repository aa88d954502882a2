package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ClaimWithdrawn;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.outbox.Outbox;
import org.huzhu.kit.outbox.RelayControl;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class OutboxTest extends SampleScopes {

    @Inject
    Outbox outbox;

    @Inject
    RelayControl relays;

    private void append(String key, int number) {
        outbox.append(
                EventType.FUND_BALANCE_CHANGED,
                key,
                new FundBalanceChanged(key, Amount.ofFen(number), Instant.parse("2025-04-01T00:00:00Z")));
    }

    private static List<Long> numbers(String key) {
        return Topic.named(Topics.FUND).ofKey(key).stream()
                .map(record -> record.data(FundBalanceChanged.class).available().fen())
                .toList();
    }

    @Test
    void an_event_is_sent_soon_after_its_commit_and_not_at_all_after_a_rollback() {
        String kept = "o-" + UUID.randomUUID();
        String undone = "o-" + UUID.randomUUID();
        assertThatThrownBy(() -> transactions.inScope(AccessScope.all(), () -> {
                    append(undone, 1);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        transactions.inScope(AccessScope.all(), () -> {
            append(kept, 1);
            return null;
        });
        Instant committed = Instant.now();
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> count("SELECT count(*) FROM outbox") == 0);
        assertThat(Duration.between(committed, Instant.now())).isLessThan(Duration.ofMillis(1500));
        assertThat(numbers(kept)).containsExactly(1L);
        assertThat(numbers(undone)).isEmpty();
    }

    @Test
    void two_relays_keep_the_order_of_each_key() throws Exception {
        List<String> keys = List.of("a-" + key(), "b-" + key(), "c-" + key(), "d-" + key());
        AutoCloseable second = relays.startAnother();
        try {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (String key : keys) {
                writers.add(CompletableFuture.runAsync(() -> {
                    for (int number = 1; number <= 60; number++) {
                        int next = number;
                        transactions.inBatch(AccessScope.all(), () -> {
                            append(key, next);
                            return null;
                        });
                    }
                }));
            }
            for (CompletableFuture<Void> writer : writers) {
                writer.get();
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count("SELECT count(*) FROM outbox") == 0);
        } finally {
            second.close();
        }
        ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();
        for (String key : keys) {
            List<Long> numbers = numbers(key);
            counts.put(key, (long) numbers.size());
            assertThat(numbers).hasSize(60).isSorted().doesNotHaveDuplicates();
        }
        assertThat(counts.values()).containsOnly(60L);
    }

    @Test
    void a_paused_relay_loses_the_lock_and_does_not_stall_the_others() throws Exception {
        try (RelayControl.Paused paused = relays.pauseInsideABatch(Duration.ofSeconds(2))) {
            String key = "p-" + key();
            transactions.inScope(AccessScope.all(), () -> {
                append(key, 7);
                return null;
            });
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(numbers(key)).containsExactly(7L));
            assertThat(paused.holdsItsSession()).isFalse();
        }
    }

    @Test
    void a_relay_that_was_paused_sends_nothing_old_after_what_another_sent() throws Exception {
        try (RelayControl.Paused paused = relays.pauseInsideABatch(Duration.ofSeconds(1))) {
            String key = "q-" + key();
            transactions.inScope(AccessScope.all(), () -> {
                append(key, 1);
                append(key, 2);
                return null;
            });
            assertThat(paused.read()).hasSizeGreaterThanOrEqualTo(2);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(numbers(key)).containsExactly(1L, 2L));
            assertThatThrownBy(paused::sendWhatWasRead).isInstanceOf(SQLException.class);
            assertThat(numbers(key)).containsExactly(1L, 2L);
        }
    }

    @Test
    void the_age_and_the_number_of_events_that_wait_are_shown() throws Exception {
        try (RelayControl.Paused onlyOne = relays.pauseInsideABatch(Duration.ofSeconds(60))) {
            transactions.inScope(AccessScope.all(), () -> {
                append("g-" + key(), 1);
                return null;
            });
            assertThat(onlyOne.holdsItsSession()).isTrue();
            Awaitility.await().untilAsserted(() -> {
                String metrics = Management.given().get("/q/metrics").asString();
                assertThat(metrics).containsPattern("huzhu_outbox_size(\\{[^}]*})? [1-9]");
                assertThat(metrics).containsPattern("huzhu_outbox_age_seconds(\\{[^}]*})? [1-9]");
                assertThat(metrics).contains("huzhu_inbox_dead_total{consumer=\"claims.funds\"");
            });
        }
    }

    @Test
    void events_wait_while_the_broker_is_away_and_their_order_is_kept() throws Exception {
        String key = "w-" + key();
        try (RelayControl.Paused onlyOne = relays.pauseInsideABatch(Duration.ofSeconds(60))) {
            transactions.inScope(AccessScope.all(), () -> {
                append(key, 1);
                append(key, 2);
                return null;
            });
            RelayControl.Sent sent = onlyOne.sendToNowhere();
            assertThat(sent.acknowledged()).isZero();
            assertThat(sent.failure()).isNotNull();
        }
        Awaitility.await().untilAsserted(() -> assertThat(numbers(key)).containsExactly(1L, 2L));
    }

    @Test
    void an_event_of_the_wrong_record_or_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> transactions.inScope(AccessScope.all(), () -> {
                    outbox.append(
                            EventType.CLAIM_SUBMITTED, "k", new ClaimWithdrawn(U1_ID, U1_ID, U1_ID, Instant.EPOCH));
                    return null;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> append("k", 1)).isInstanceOf(IllegalStateException.class);
    }
}
