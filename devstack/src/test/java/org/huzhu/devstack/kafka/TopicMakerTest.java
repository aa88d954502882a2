package org.huzhu.devstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.huzhu.contracts.Topics;
import org.junit.jupiter.api.Test;

class TopicMakerTest {

    @Test
    void state_topics_are_compacted_and_every_topic_has_a_dead_letter_topic() {
        List<NewTopic> topics = TopicMaker.wanted();
        assertThat(topics).hasSize(2 * Topics.ALL.size());
        for (String name : Topics.ALL) {
            assertThat(find(topics, name).numPartitions()).isEqualTo(6);
            assertThat(find(topics, name).configs())
                    .containsEntry("cleanup.policy", Topics.COMPACTED.contains(name) ? "compact" : "delete")
                    .containsEntry("retention.ms", "-1");
            assertThat(find(topics, Topics.dead(name)).numPartitions()).isEqualTo(1);
        }
        assertThat(find(topics, "huzhu.enrollment.coverage").configs()).containsEntry("cleanup.policy", "compact");
        assertThat(find(topics, "huzhu.claims.claim").configs()).containsEntry("cleanup.policy", "delete");
    }

    private static NewTopic find(List<NewTopic> topics, String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
