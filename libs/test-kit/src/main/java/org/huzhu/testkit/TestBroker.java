package org.huzhu.testkit;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterExecutionMode;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.huzhu.contracts.Topics;

/** One Kafka broker (KRaft) inside the test's JVM, with every topic and its dead-letter topic. */
public final class TestBroker implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final KafkaCluster cluster;

    private TestBroker(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    /** Starts a broker on a free port. */
    public static TestBroker start() {
        KafkaCluster cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                .brokersNum(1)
                .kraftMode(true)
                .execMode(KafkaClusterExecutionMode.IN_VM)
                .brokerConfigs(Map.of("log.cleaner.dedupe.buffer.size", "4194304", "num.network.threads", "2"))
                .build());
        cluster.start();
        TestBroker broker = new TestBroker(cluster);
        broker.createTopics();
        return broker;
    }

    private void createTopics() {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : Topics.ALL) {
            NewTopic topic = new NewTopic(name, PARTITIONS, (short) 1);
            if (Topics.COMPACTED.contains(name)) {
                topic.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
            }
            topics.add(topic);
            topics.add(new NewTopic(Topics.dead(name), 1, (short) 1));
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The topics could not be made", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns where it listens. */
    public String bootstrapServers() {
        return cluster.getBootstrapServers();
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception leftBehind) {
            throw new IllegalStateException("The broker did not stop", leftBehind);
        }
    }
}
