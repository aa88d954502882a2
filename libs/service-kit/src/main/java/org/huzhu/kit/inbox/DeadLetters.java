package org.huzhu.kit.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.outbox.KafkaSender;

/**
 * Where records go that cannot be read or kept: unchanged, with the reason in a header. One that the reason makes too
 * large for the broker goes without its body, which stays in the topic it came from.
 */
@Singleton
class DeadLetters {

    private final KafkaSender sender;

    @Inject
    DeadLetters(KafkaSender sender) {
        this.sender = sender;
    }

    /** Sends a record to the dead-letter topic and waits for the broker. */
    void send(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> whole =
                new ProducerRecord<>(Topics.dead(record.topic()), record.key(), record.value());
        for (Header header : record.headers()) {
            whole.headers().add(header);
        }
        describe(whole, consumer, record, reason);
        if (!took(whole)) {
            ProducerRecord<String, byte[]> place =
                    new ProducerRecord<>(Topics.dead(record.topic()), record.key(), null);
            describe(place, consumer, record, reason);
            add(place, "dead_body", "left out, too large");
            if (!took(place)) {
                throw new KafkaException("The dead-letter topic does not take even the place of a record");
            }
        }
    }

    private static void describe(
            ProducerRecord<String, byte[]> dead,
            String consumer,
            ConsumerRecord<String, byte[]> record,
            String reason) {
        add(dead, "dead_reason", reason);
        add(dead, "dead_consumer", consumer);
        add(dead, "dead_topic", record.topic());
        add(dead, "dead_partition", Integer.toString(record.partition()));
        add(dead, "dead_offset", Long.toString(record.offset()));
        add(dead, "dead_at", Instant.now().toString());
    }

    /** Sends and waits; returns false when the record is too large for the broker. */
    private boolean took(ProducerRecord<String, byte[]> dead) {
        try {
            sender.send(dead).get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new KafkaException("The dead-letter topic did not take a record", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", interrupted);
        }
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
