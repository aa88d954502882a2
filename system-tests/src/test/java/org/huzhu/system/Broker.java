package org.huzhu.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huzhu.devstack.Endpoint;

/** The broker of the stack, looked at from outside the services. */
final class Broker implements AutoCloseable {

    private final Properties settings = new Properties();
    private final Admin admin;

    Broker() {
        settings.put(
                "bootstrap.servers",
                "localhost:" + HuzhuUnderTest.stack().settings().port(Endpoint.KAFKA));
        this.admin = Admin.create(settings);
    }

    /** Every record of the topics, as they lie there now. */
    List<ConsumerRecord<byte[], byte[]>> records(Collection<String> topics) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** Names of all topics but the broker's own. */
    Set<String> topics() throws Exception {
        return admin.listTopics().names().get();
    }

    /** Sets a group, which must have no member, back to the beginning of everything it ever read. */
    void rewind(String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        offsets.replaceAll((partition, offset) -> new OffsetAndMetadata(0));
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
    }

    /** How many records a group has not read yet. */
    long lag(String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        read.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(wanted).all().get();
        return read.entrySet().stream()
                .mapToLong(entry ->
                        ends.get(entry.getKey()).offset() - entry.getValue().offset())
                .sum();
    }

    /** Puts records into their topics again and again, headers and all. */
    void deliverAgain(List<ConsumerRecord<byte[], byte[]>> records, int times) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < times; i++) {
                records.forEach(record -> producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
            }
            producer.flush();
        }
    }

    private List<TopicPartition> partitions(Collection<String> topics) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        return partitions;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
