package org.huzhu.devstack.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.huzhu.contracts.Topics;

/** Makes the topics of the events: state topics are compacted, fact topics are kept for ever in the demo. */
final class TopicMaker {

    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;
    private static final long SECONDS_MAX = 60;
    private static final String POLICY = "cleanup.policy";

    private final String bootstrap;

    TopicMaker(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Makes what is missing; returns each made topic with its clean-up policy. */
    Map<String, String> makeMissing() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> there = admin.listTopics().names().get(SECONDS_MAX, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            Map<String, String> made = new TreeMap<>();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(SECONDS_MAX, TimeUnit.SECONDS);
                missing.forEach(topic ->
                        made.put(topic.name(), String.valueOf(topic.configs().get(POLICY))));
            }
            return made;
        }
    }

    static List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : Topics.ALL) {
            String policy = Topics.COMPACTED.contains(name) ? "compact" : "delete";
            topics.add(new NewTopic(name, PARTITIONS, REPLICAS).configs(Map.of(POLICY, policy, "retention.ms", "-1")));
            topics.add(new NewTopic(Topics.dead(name), 1, REPLICAS)
                    .configs(Map.of(POLICY, "delete", "retention.ms", "-1")));
        }
        return topics;
    }
}
