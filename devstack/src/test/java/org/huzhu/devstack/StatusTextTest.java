package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.huzhu.devstack.StackStatus.PartStatus;
import org.huzhu.devstack.StackStatus.State;
import org.junit.jupiter.api.Test;

class StatusTextTest {

    private static final long MIB = 1024 * 1024;
    private final StackSettings settings = StackSettings.ofClone(Path.of("/clone"));

    @Test
    void a_ready_stack_shows_both_figures_of_the_target() {
        StatusText text = new StatusText(all(State.READY), settings);
        assertThat(text.summary()).isEqualTo("Ready: memory 800 MiB, first accepted request after 12.3 s");
        assertThat(text.table()).contains("postgres     ready          4711   100 MiB    1.5 s");
    }

    @Test
    void dead_parts_are_named_with_the_way_out() {
        StackStatus status = all(State.READY);
        List<PartStatus> parts = status.parts().stream()
                .map(part -> part.part() == Part.CLAIMS ? part(Part.CLAIMS, State.DIED) : part)
                .toList();
        String table = new StatusText(new StackStatus(parts, OptionalDouble.of(12.3), 0), settings).table();
        assertThat(table)
                .endsWith("Not everything is ready: memory 700 MiB\n./huzhu up starts what is missing: claims");
    }

    @Test
    void a_program_reads_pids_ports_state_memory_and_seconds() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new StatusText(all(State.READY), settings).json());
        assertThat(json.path("ready").asBoolean()).isTrue();
        assertThat(json.path("memoryBytes").asLong()).isEqualTo(800 * MIB);
        assertThat(json.path("secondsToReady").asDouble()).isEqualTo(12.3);
        assertThat(json.at("/parts/0").toString())
                .isEqualTo("{\"name\":\"postgres\",\"state\":\"ready\",\"pid\":4711,\"ports\":{\"postgres\":15432},"
                        + "\"memoryBytes\":104857600,\"secondsToReady\":1.5}");
    }

    @Test
    void a_stopped_stack_says_how_to_start_it() {
        assertThat(new StatusText(all(State.STOPPED), settings).table())
                .endsWith("Nothing runs. ./huzhu up starts it.");
    }

    private StackStatus all(State state) {
        return new StackStatus(
                Arrays.stream(Part.values()).map(part -> part(part, state)).toList(), OptionalDouble.of(12.3), 0);
    }

    private PartStatus part(Part part, State state) {
        Map<Endpoint, Integer> ports = part == Part.POSTGRES ? Map.of(Endpoint.POSTGRES, 15432) : Map.of();
        return state.running()
                ? new PartStatus(part, state, 4711, ports, 100 * MIB, OptionalDouble.of(1.5))
                : new PartStatus(part, state, 0, ports, 0, OptionalDouble.empty());
    }
}
