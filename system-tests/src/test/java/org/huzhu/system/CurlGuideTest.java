package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.huzhu.devstack.Endpoint;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way with curl that the README shows, run as it stands. */
@Order(3)
class CurlGuideTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void the_script_of_the_readme_goes_from_nothing_to_a_paid_claim() throws Exception {
        // Given
        var settings = HuzhuUnderTest.stack().settings();
        Path output = folder.resolve("output");
        ProcessBuilder script = new ProcessBuilder("bash", "docs/examples/zero-to-paid.sh")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.environment().put("API", settings.address(Endpoint.GATEWAY));
        script.environment().put("MEDICAL_INSURANCE", settings.address(Endpoint.MEDICAL_INSURANCE));
        script.environment().put("HUZHU_PORT_OFFSET", Integer.toString(settings.portOffset()));
        // When
        Process process = script.start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.destroyForcibly();
        // Then
        String told = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(told).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told.lines().toList().getLast())
                .isEqualTo("\"amounts\":{\"proposed\":\"1312.10\",\"approved\":\"1312.10\",\"paid\":\"1312.10\"}");
    }
}
