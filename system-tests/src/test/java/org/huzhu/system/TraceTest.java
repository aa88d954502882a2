package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.huzhu.contracts.Topics;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(3)
class TraceTest {

    @Test
    void one_trace_leads_from_the_gateway_through_kafka_to_the_payout() throws Exception {
        // Given
        String claim = WorkedExampleTest.played().claimId();
        // When
        String decision = lastTraceOf("POST", "/api/v1/claims/" + claim + "/reviews");
        // Then
        assertThat(decision).matches("[0-9a-f]{32}");
        try (Broker broker = new Broker()) {
            assertThat(traces(broker, Topics.CLAIM, claim)).contains(decision);
            assertThat(traces(broker, Topics.OBLIGATION, claim)).contains(decision);
        }
    }

    @Test
    void every_log_line_of_a_service_is_json_and_every_request_line_has_its_trace() throws IOException {
        WorkedExampleTest.played();
        int requests = 0;
        for (String service : List.of("gateway", "enrollment", "claims", "payout")) {
            List<String> lines = Files.readAllLines(HuzhuUnderTest.logs().resolve(service + ".log"));
            assertThat(lines).as(service).isNotEmpty();
            for (String line : lines) {
                JsonNode entry = Client.JSON.readTree(line);
                assertThat(entry.path("service").asText()).as(line).isEqualTo(service);
                assertThat(Instant.parse(entry.path("timestamp").asText()))
                        .as(line)
                        .isNotNull();
                if (entry.path("message").asText().startsWith("request method=")) {
                    requests++;
                    assertThat(entry.at("/mdc/traceId").asText()).as(line).matches("[0-9a-f]{32}");
                }
            }
        }
        assertThat(requests).isGreaterThan(50);
    }

    private static String lastTraceOf(String method, String path) throws IOException {
        String trace = "";
        for (String line : Files.readAllLines(HuzhuUnderTest.logs().resolve("gateway.log"))) {
            if (line.contains("request method=" + method + " path=" + path + " status=200")) {
                JsonNode entry = Client.JSON.readTree(line);
                trace = entry.path("mdc").path("traceId").asText();
            }
        }
        return trace;
    }

    private static Set<String> traces(Broker broker, String topic, String claim) throws Exception {
        Set<String> traces = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.records(List.of(topic))) {
            Header header = record.headers().lastHeader("traceparent");
            if (header != null && new String(record.key(), StandardCharsets.UTF_8).contains(claim)) {
                traces.add(new String(header.value(), StandardCharsets.US_ASCII).split("-")[1]);
            }
        }
        return traces;
    }
}
