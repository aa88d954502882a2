package org.huzhu.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.contracts.EventType;
import org.huzhu.kit.inbox.EventReader;
import org.huzhu.kit.inbox.Unreadable;
import org.huzhu.kit.json.EventJson;
import org.jspecify.annotations.Nullable;

/** A topic of the test's broker: publishes as another service would, and reads everything that is in it. */
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    /** Returns a topic, such as {@code Topic.named(Topics.CLAIM)}. */
    public static Topic named(String name) {
        return new Topic(name);
    }

    /**
     * A record as it was read.
     *
     * @param key its key
     * @param headers its headers as text
     * @param body its value
     * @param offset its place in the partition
     * @param partition its partition
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by no test; the bytes are what was read
    public record Received(
            @Nullable String key, Map<String, String> headers, byte @Nullable [] body, long offset, int partition) {

        /** Returns it as an event. */
        public EventEnvelope<ContractEvent> event() {
            try {
                return EventReader.read(headers, body);
            } catch (Unreadable unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        /** Returns its data as a record. */
        public <E extends ContractEvent> E data(Class<E> type) {
            return type.cast(event().data());
        }
    }

    /** Publishes an event as its service would; returns its id. */
    public String publish(String key, ContractEvent event) {
        String id = UUID.randomUUID().toString();
        publishAs(id, key, event);
        return id;
    }

    /** Publishes an event with a given id, to deliver it twice. */
    public void publishAs(String id, String key, ContractEvent event) {
        EventType type = EventType.ofRecord(event.getClass());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", EventEnvelope.SPEC_VERSION);
        headers.put("ce_id", id);
        headers.put("ce_source", "/huzhu/" + type.context());
        headers.put("ce_type", type.wireName());
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_dataschema", type.schemaId());
        headers.put("content-type", "application/json");
        publishRaw(key, headers, EventJson.write(event));
    }

    /** Publishes any record, poison included. */
    public void publishRaw(@Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, key, body);
        headers.forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestAddresses.get(TestAddresses.KAFKA),
                ProducerConfig.ACKS_CONFIG,
                "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The record was not taken", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns every record in the topic, each partition in order. */
    public List<Received> all() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestAddresses.get(TestAddresses.KAFKA));
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Received> records = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(read(record)));
            }
            return records;
        }
    }

    /** Returns every record of a key, in order. */
    public List<Received> ofKey(String key) {
        return all().stream().filter(record -> key.equals(record.key())).toList();
    }

    /** Waits until a record fits and returns it. */
    public Received await(Predicate<Received> fits) {
        Optional<Received> found = Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> all().stream().filter(fits).findFirst(), Optional::isPresent);
        return found.orElseThrow();
    }

    private static Received read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Received(record.key(), headers, record.value(), record.offset(), record.partition());
    }
}
