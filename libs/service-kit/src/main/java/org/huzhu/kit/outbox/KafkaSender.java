package org.huzhu.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.kit.KitConfig;
import org.jspecify.annotations.Nullable;

/** The one producer of a service: idempotent, acknowledged by all, made when first needed. */
@Singleton
public class KafkaSender {

    private static final Duration CLOSE_MAX = Duration.ofSeconds(2);
    private static final long BUFFER_BYTES = 8L << 20;
    private static final int REQUEST_BYTES_MAX = 4 << 20;

    private final String bootstrapServers;
    private final KitConfig config;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private boolean closed;

    @Inject
    public KafkaSender(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, KitConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.config = config;
    }

    /** Hands a record over; the result fails when the broker has not acknowledged it in time. */
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer().send(record);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("The producer is closed");
        }
        KafkaProducer<String, byte[]> made = producer;
        if (made == null) {
            made = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
            producer = made;
        }
        return made;
    }

    private Map<String, Object> settings() {
        int sendMax = (int) config.outbox().sendMax().toMillis();
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, config.service() + "-outbox"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, sendMax * 2 / 3),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, sendMax),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, sendMax / 2),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES_MAX));
    }

    void close(@Observes ShutdownEvent event) {
        KafkaProducer<String, byte[]> last;
        synchronized (this) {
            closed = true;
            last = producer;
            producer = null;
        }
        if (last != null) {
            last.close(CLOSE_MAX);
        }
    }
}
