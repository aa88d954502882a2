package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huzhu.contracts.Topics;
import org.huzhu.devstack.Part;
import org.huzhu.devstack.Progress;
import org.huzhu.devstack.Stack;
import org.huzhu.devstack.StackStatus;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Order(20)
@Tag("drill")
class RepetitionTest {

    private static final List<String> GROUPS = List.of("enrollment", "claims", "payout");

    @Test
    void the_same_command_twice_at_once_has_one_effect() throws Exception {
        WorkedExampleTest.played();
        String body = "{\"fundId\":\"420000-HOSPITAL\",\"amount\":\"77.00\",\"reference\":\"twice-at-once\"}";
        Client finance = Client.as("finance-maker");
        List<Client.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Client.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> finance.post("/fund-deposits", body, "system-twice-at-once"));
            }
            for (Future<Client.Answer> call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        Set<String> made = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.text("id"))
                .collect(Collectors.toSet());
        assertThat(made).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .filter(answer -> answer.response()
                                .headers()
                                .firstValue("Idempotency-Replayed")
                                .isEmpty()))
                .hasSize(1);
        int deposits = 0;
        for (JsonNode deposit : finance.get("/fund-deposits?limit=100").body().path("items")) {
            deposits += deposit.path("reference").asText().equals("twice-at-once") ? 1 : 0;
        }
        assertThat(deposits).isEqualTo(1);
        assertThat(finance.post("/fund-deposits", body.replace("77.00", "78.00"), "system-twice-at-once")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void every_event_delivered_three_times_more_has_no_second_effect() throws Exception {
        WorkedExampleTest.played();
        try (Broker broker = new Broker()) {
            settle(broker);
            Map<String, String> before = Books.fingerprint();
            List<ConsumerRecord<byte[], byte[]>> records = broker.records(Topics.ALL);
            assertThat(records.stream().map(ConsumerRecord::topic).distinct())
                    .containsExactlyInAnyOrderElementsOf(Topics.ALL);
            broker.deliverAgain(records, 3);
            settle(broker);
            assertThat(Books.fingerprint()).isEqualTo(before);
            assertThat(broker.records(Topics.ALL.stream().map(Topics::dead).toList()))
                    .isEmpty();
            Books.assertPaidOnce(WorkedExampleTest.played());
        }
    }

    @Test
    void consumer_groups_rewound_to_the_beginning_change_nothing() throws Exception {
        WorkedExampleTest.played();
        Stack stack = HuzhuUnderTest.stack();
        List<Part> services = List.of(Part.ENROLLMENT, Part.CLAIMS, Part.PAYOUT);
        try (Broker broker = new Broker()) {
            settle(broker);
            Map<String, String> before = Books.fingerprint();
            for (Part service : services) {
                stack.signal(service, "TERM");
            }
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> services.stream().noneMatch(service -> running(stack, service)));
            for (String group : GROUPS) {
                await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> {
                    broker.rewind(group);
                    return true;
                });
            }
            assertThat(broker.lag("payout")).isPositive();
            stack.up(Progress.silent());
            settle(broker);
            assertThat(Books.fingerprint()).isEqualTo(before);
            Books.assertPaidOnce(WorkedExampleTest.played());
        }
    }

    private static boolean running(Stack stack, Part part) {
        StackStatus.State state = stack.status().of(part).state();
        return state.running();
    }

    /** Waits until every service has read all there is and none has anything left to send or to try again. */
    private static void settle(Broker broker) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .during(Duration.ofSeconds(1))
                .until(() -> {
                    long open = Databases.waiting();
                    for (String group : GROUPS) {
                        open += broker.lag(group);
                    }
                    return open == 0;
                });
    }
}
