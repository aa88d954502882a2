package org.huzhu.devstack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** Runs one broker that is its own controller. Arguments: data folder, port, controller port, ready file. */
public final class BrokerMain {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;

    private BrokerMain() {}

    /** Runs until it is stopped. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        int controllerPort = Integer.parseInt(args[2]);
        Path readyFile = Path.of(args[3]);
        format(data);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(data, port, controllerPort), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        Map<String, String> made = new TopicMaker("localhost:" + port).makeMissing();
        made.forEach((topic, policy) -> System.out.println("made topic " + topic + " (" + policy + ")"));
        Files.writeString(readyFile, Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.out)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    static Properties settings(Path data, int port, int controllerPort) throws IOException {
        Properties all = new Properties();
        all.put("process.roles", "broker,controller");
        all.put("node.id", Integer.toString(NODE));
        all.put("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
        all.put("controller.listener.names", CONTROLLER);
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        all.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        all.put("log.dirs", data.toString());
        all.put("auto.create.topics.enable", "false");
        all.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed may come back only when its old session has ended.
        all.put("broker.session.timeout.ms", "3000");
        all.put("broker.heartbeat.interval.ms", "500");
        oneReplica(all);
        small(all);
        return all;
    }

    private static void oneReplica(Properties all) {
        all.put("default.replication.factor", "1");
        all.put("min.insync.replicas", "1");
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "3");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "3");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "3");
    }

    private static void small(Properties all) {
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "2");
        all.put("num.recovery.threads.per.data.dir", "2");
        all.put("background.threads", "2");
        all.put("log.cleaner.threads", "1");
        all.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        all.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        all.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        all.put("metadata.log.segment.bytes", Integer.toString(16 * 1024 * 1024));
    }
}
