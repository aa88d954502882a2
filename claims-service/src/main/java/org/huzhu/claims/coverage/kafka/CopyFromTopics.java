package org.huzhu.claims.coverage.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huzhu.claims.coverage.RebuildCopy;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.inbox.EventReader;
import org.huzhu.kit.inbox.Unreadable;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Builds the copy anew with a reader of its own, outside the consumer group.
 *
 * <p>The tables are locked against writers first, then the topics' ends are read: whatever a consumer applied before lies
 * before those ends, whatever comes later waits for the lock and finds the versions of the new copy.
 */
@ApplicationScoped
class CopyFromTopics implements RebuildCopy {

    private static final Logger LOG = Logger.getLogger(CopyFromTopics.class);
    private static final List<String> TOPICS =
            List.of(Topics.OFFICE, Topics.MEMBER_UNIT, Topics.PLAN_VERSION, Topics.COVERAGE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Transactions transactions;
    private final CopyRoutes routes;
    private final Audit audit;
    private final Map<String, Object> broker;

    @Inject
    CopyFromTopics(
            Transactions transactions,
            CopyRoutes routes,
            Audit audit,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.transactions = transactions;
        this.routes = routes;
        this.audit = audit;
        this.broker = Map.copyOf(broker);
    }

    @Override
    public Rebuilt rebuild() {
        return transactions.inBatch(AccessScope.all(), () -> {
            transactions
                    .sql()
                    .execute("LOCK TABLE office_scope, unit_scope, plan_version_copy, coverage_copy"
                            + " IN SHARE ROW EXCLUSIVE MODE");
            transactions.sql().execute("DELETE FROM coverage_copy");
            transactions.sql().execute("DELETE FROM plan_version_copy");
            transactions.sql().execute("DELETE FROM unit_scope");
            transactions.sql().execute("DELETE FROM office_scope");
            Map<String, Integer> read = new LinkedHashMap<>();
            TOPICS.forEach(topic -> read.put(topic, readAll(topic)));
            Rebuilt rebuilt = new Rebuilt(
                    read.getOrDefault(Topics.OFFICE, 0),
                    read.getOrDefault(Topics.MEMBER_UNIT, 0),
                    read.getOrDefault(Topics.PLAN_VERSION, 0),
                    read.getOrDefault(Topics.COVERAGE, 0));
            audit.append("COVERAGE_COPY_REBUILT", "coverage-copy", "all", "OPERATION", null, rebuilt);
            return rebuilt;
        });
    }

    private int readAll(String topic) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.keySet()
                .removeIf(key -> key.equals(ConsumerConfig.GROUP_ID_CONFIG)
                        || key.equals(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG)
                        || key.equals(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG));
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            int applied = 0;
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                var batch = consumer.poll(Duration.ofMillis(500));
                for (ConsumerRecord<String, byte[]> one : batch) {
                    applied += apply(one);
                }
                if (!batch.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("The topic did not answer: " + topic);
                }
            }
            return applied;
        }
    }

    private int apply(ConsumerRecord<String, byte[]> one) {
        Map<String, String> headers = new HashMap<>();
        one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            routes.apply(EventReader.read(headers, one.value()).data());
            return 1;
        } catch (Unreadable unreadable) {
            LOG.warnf(
                    "A record cannot be read and is left out: topic=%s partition=%d offset=%d reason=%s",
                    one.topic(), one.partition(), one.offset(), unreadable.reason());
            return 0;
        }
    }
}
