package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsCommandTest {

    @Test
    void only_the_end_of_a_long_log_is_read(@TempDir Path folder) throws Exception {
        // Given
        StackSettings settings = StackSettings.ofClone(folder);
        new StackLayout(settings).create();
        String log = IntStream.rangeClosed(1, 50_000)
                .mapToObj(number -> "第 " + number + " 行 of a log that is longer than what is read\n")
                .collect(Collectors.joining());
        assertThat(log.length()).isGreaterThan(2 << 20);
        Files.writeString(new StackLayout(settings).log(Part.CLAIMS), log);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        // When
        int code =
                new LogsCommand(settings, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(List.of("claims"));

        // Then
        List<String> shown = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(code).isZero();
        assertThat(shown).hasSize(200);
        assertThat(shown.getFirst()).startsWith("第 49801 行");
        assertThat(shown.getLast()).startsWith("第 50000 行");
    }
}
