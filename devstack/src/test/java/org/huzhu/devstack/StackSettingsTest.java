package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSettingsTest {

    @Test
    void the_stack_of_a_clone_lives_in_its_hidden_folder_on_the_known_ports() {
        StackSettings settings = StackSettings.ofClone(Path.of("/clone"));
        assertThat(settings.state()).isEqualTo(Path.of("/clone/.huzhu"));
        assertThat(settings.port(Endpoint.GATEWAY)).isEqualTo(8080);
        assertThat(settings.handOver()).isTrue();
    }

    @Test
    void an_offset_moves_every_port() {
        StackSettings settings = Main.Environment.settings(
                Path.of("/clone"), Map.of("HUZHU_PORT_OFFSET", "100", "HUZHU_STATE", "/other"));
        assertThat(settings.port(Endpoint.POSTGRES)).isEqualTo(15532);
        assertThat(settings.address(Endpoint.BANK)).isEqualTo("http://localhost:8193");
        assertThat(settings.state()).isEqualTo(Path.of("/other"));
    }

    @Test
    void the_offset_of_the_last_start_holds_until_another_is_given(@TempDir Path folder) throws Exception {
        // Given
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/stack.properties"), "portOffset=100\n");
        String state = folder.toString();

        // When, then
        assertThat(Main.Environment.settings(Path.of("/clone"), Map.of("HUZHU_STATE", state))
                        .portOffset())
                .isEqualTo(100);
        assertThat(Main.Environment.settings(Path.of("/clone"), Map.of("HUZHU_STATE", state, "HUZHU_PORT_OFFSET", "0"))
                        .portOffset())
                .isZero();
        assertThat(Main.Environment.settings(Path.of("/clone"), Map.of()).portOffset())
                .isZero();
    }

    @Test
    void the_launcher_is_called_with_the_folder_that_it_needs() {
        StackSettings settings = StackSettings.ofClone(Path.of("/clone"));
        assertThat(settings.launcher()).isEqualTo("./huzhu");
        assertThat(settings.beside(Path.of("/other place"), 0).launcher())
                .isEqualTo("HUZHU_STATE='/other place' ./huzhu");
    }

    @Test
    void a_bad_offset_is_refused_in_one_line() {
        assertThatThrownBy(() -> Main.Environment.settings(Path.of("/clone"), Map.of("HUZHU_PORT_OFFSET", "many")))
                .isInstanceOf(StackFailure.class)
                .hasMessage("HUZHU_PORT_OFFSET must be a number such as 100, not \"many\".");
        assertThatThrownBy(() -> Main.Environment.settings(Path.of("/clone"), Map.of("HUZHU_PORT_OFFSET", "50000")))
                .isInstanceOf(StackFailure.class)
                .hasMessage("The port offset must be between 0 and 40000, not 50000.");
    }

    @Test
    void the_environment_of_a_service_is_what_the_configuration_reads() {
        String kit = Clone.text("libs/service-kit/src/main/resources/META-INF/microprofile-config.properties");
        String tokens = Clone.text("libs/tokens/src/main/resources/META-INF/microprofile-config.properties");
        StackLayout layout = new StackLayout(StackSettings.ofClone(Clone.ROOT));
        for (Part part : new Part[] {Part.ENROLLMENT, Part.CLAIMS, Part.PAYOUT, Part.GATEWAY}) {
            String own = Clone.text(part.module() + "/src/main/resources/application.properties");
            String read = own + tokens + (part == Part.GATEWAY ? "" : kit);
            Map<String, String> environment = new ServiceDriver(part, layout).environment();
            assertThat(environment).containsEntry("HUZHU_HTTP_HOST", "127.0.0.1");
            assertThat(environment)
                    .containsEntry(
                            "HUZHU_MANAGEMENT_PORT",
                            Integer.toString(Endpoint.managementOf(part).basePort()));
            for (String key : new String[] {
                "HUZHU_HTTP_PORT",
                "HUZHU_MANAGEMENT_PORT",
                "HUZHU_ISSUER",
                "HUZHU_JWKS",
                "HUZHU_TOKEN_LIFE_MAX",
                "HUZHU_DEMO"
            }) {
                assertThat(environment).containsKey(key);
                assertThat(read).contains("${" + key + ":");
            }
        }
    }
}
