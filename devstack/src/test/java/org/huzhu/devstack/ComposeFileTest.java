package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeFileTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode COMPOSE = compose();
    private static final Map<String, Part> SERVICES = Map.of(
            "enrollment", Part.ENROLLMENT, "claims", Part.CLAIMS, "payout", Part.PAYOUT, "gateway", Part.GATEWAY);

    @ParameterizedTest
    @ValueSource(strings = {"compose_spec-1.29.2.json", "compose-spec.json"})
    void the_file_is_valid_for_docker_compose_1_29_and_2(String file) throws Exception {
        // Given
        JsonNode schema = MAPPER.readTree(Files.readString(Path.of("src/test/resources/compose", file)));

        // When
        List<String> faults = Schemas.faults(schema, COMPOSE);

        // Then
        assertThat(faults).isEmpty();
        assertThat(Schemas.faults(schema, MAPPER.readTree("{\"services\":{\"a\":{\"imag\":\"x\"}}}")))
                .as("the schema does refuse")
                .isNotEmpty();
    }

    @Test
    void every_service_that_the_project_promises_is_there() {
        assertThat(names(COMPOSE.path("services")))
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "topics",
                        "keycloak",
                        "simulators",
                        "enrollment",
                        "claims",
                        "payout",
                        "gateway");
    }

    @Test
    void every_path_exists() {
        for (JsonNode service : COMPOSE.path("services")) {
            if (service.has("build")) {
                Path context = Clone.ROOT.resolve(service.at("/build/context").asText());
                assertThat(context.resolve(service.at("/build/dockerfile").asText()))
                        .exists();
            }
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":", -1)[0];
                if (source.startsWith("./")) {
                    assertThat(Clone.ROOT.resolve(source)).isRegularFile();
                    assertThat(volume.asText()).endsWith(":ro");
                } else {
                    assertThat(COMPOSE.path("volumes").has(source)).as(source).isTrue();
                }
            }
        }
    }

    @Test
    void every_copied_file_of_a_dockerfile_is_made_by_the_build() {
        for (Part part : SERVICES.values()) {
            String dockerfile = Clone.text(part.module() + "/src/main/docker/Dockerfile.jvm");
            assertThat(dockerfile)
                    .contains("FROM eclipse-temurin:" + Clone.pom("maven.compiler.release") + "-jre\n")
                    .contains("target/quarkus-app/lib/")
                    .contains("USER 10001:10001\n")
                    .contains("EXPOSE " + Endpoint.of(part).getFirst().basePort() + "\n");
            assertThat(Clone.text(part.module() + "/.dockerignore")).contains("!target/quarkus-app/");
        }
        assertThat(Clone.text("devstack/src/main/docker/Dockerfile.jvm")).contains("target/image-lib/");
        assertThat(Clone.text("devstack/pom.xml")).contains("/image-lib<");
        assertThat(Clone.text("deploy/keycloak/Dockerfile")).contains("COPY huzhu-realm.json ");
    }

    @Test
    void images_are_those_of_the_versions_in_the_pom() {
        String version = Clone.pom("version");
        assertThat(image("postgres"))
                .isEqualTo("postgres:" + Clone.pom("postgres-binaries.version").split("\\.", -1)[0]);
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + Clone.pom("kafka-broker.version"));
        assertThat(image("topics")).isEqualTo("huzhu/devstack:" + version);
        assertThat(image("simulators")).isEqualTo("huzhu/devstack:" + version);
        assertThat(image("keycloak")).isEqualTo("huzhu/keycloak:" + version);
        SERVICES.forEach((name, part) -> assertThat(image(name)).isEqualTo("huzhu/" + part.module() + ":" + version));
    }

    @Test
    void every_environment_key_of_a_service_is_read_by_its_configuration() {
        String kit = Clone.text("libs/service-kit/src/main/resources/META-INF/microprofile-config.properties");
        String tokens = Clone.text("libs/tokens/src/main/resources/META-INF/microprofile-config.properties");
        SERVICES.forEach((name, part) -> {
            String own = Clone.text(part.module() + "/src/main/resources/application.properties");
            String read = tokens + (part == Part.GATEWAY ? own : own + kit);
            for (String key : names(service(name).path("environment"))) {
                assertThat(read).as(name).containsPattern("\\$\\{" + key + "[:}]");
            }
        });
    }

    /** The image makes {@code a.b} of {@code KAFKA_A_B} and passes over what the broker does not know. */
    @Test
    void every_environment_key_of_the_broker_is_a_setting_of_it() {
        for (String key : names(service("kafka").path("environment"))) {
            if (!key.equals("KAFKA_HEAP_OPTS")) { // read by the start script
                String setting =
                        key.replaceFirst("^KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
                assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).as(key).contains(setting);
            }
        }
    }

    @Test
    void every_environment_key_of_the_issuer_is_a_setting_of_it() {
        Set<String> known = Set.of(
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "KC_DB_PASSWORD",
                "KC_DB_URL",
                "KC_DB_USERNAME",
                "KC_HOSTNAME",
                "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
                "KC_HTTP_ENABLED",
                "JAVA_OPTS_KC_HEAP");
        assertThat(known).containsAll(names(service("keycloak").path("environment")));
    }

    @Test
    void ports_are_those_of_the_endpoints_and_urls_name_services() {
        SERVICES.forEach((name, part) -> {
            assertThat(url(name, "HUZHU_HTTP_PORT"))
                    .isEqualTo(Integer.toString(Endpoint.of(part).getFirst().basePort()));
            assertThat(url(name, "HUZHU_MANAGEMENT_PORT"))
                    .isEqualTo(Integer.toString(Endpoint.managementOf(part).basePort()));
        });
        assertThat(url("gateway", "HUZHU_ENROLLMENT_URL")).isEqualTo(inner("enrollment", Endpoint.ENROLLMENT));
        assertThat(url("gateway", "HUZHU_CLAIMS_URL")).isEqualTo(inner("claims", Endpoint.CLAIMS));
        assertThat(url("gateway", "HUZHU_PAYOUT_URL")).isEqualTo(inner("payout", Endpoint.PAYOUT));
        assertThat(url("claims", "HUZHU_MEDICAL_INSURANCE_URL"))
                .isEqualTo(inner("simulators", Endpoint.MEDICAL_INSURANCE));
        assertThat(url("claims", "HUZHU_WORK_INJURY_URL")).isEqualTo(inner("simulators", Endpoint.WORK_INJURY));
        assertThat(url("payout", "HUZHU_BANK_URL")).isEqualTo(inner("simulators", Endpoint.BANK));
        for (String name : List.of("enrollment", "claims", "payout")) {
            assertThat(url(name, "HUZHU_INTROSPECTION"))
                    .isEqualTo(url(name, "HUZHU_JWKS").replaceFirst("certs$", "token/introspect"));
        }
        assertThat(url("payout", "HUZHU_KAFKA")).isEqualTo("kafka:" + Endpoint.KAFKA.basePort());
        assertThat(url("kafka", "KAFKA_ADVERTISED_LISTENERS")).isEqualTo("PLAINTEXT://kafka:19092");
        assertThat(Clone.text("devstack/src/main/docker/Dockerfile.jvm"))
                .contains("\"--medical-insurance=8091\", \"--work-injury=8092\", \"--bank=8093\"");
        for (String name : SERVICES.keySet()) {
            String probe = service(name).at("/healthcheck/test/3").asText();
            assertThat(probe)
                    .contains("/dev/tcp/127.0.0.1/" + url(name, "HUZHU_MANAGEMENT_PORT") + " ")
                    .contains("GET /q/health/ready ");
        }
    }

    @Test
    void only_gateway_and_issuer_are_published_and_only_on_the_loopback_address() {
        // When
        Map<String, List<String>> published = new java.util.TreeMap<>();
        for (String name : names(COMPOSE.path("services"))) {
            List<String> ports = new ArrayList<>();
            service(name).path("ports").forEach(port -> ports.add(port.asText()));
            if (!ports.isEmpty()) {
                published.put(name, ports);
            }
        }

        // Then
        assertThat(published)
                .containsExactly(
                        Map.entry("gateway", List.of("127.0.0.1:8080:8080")),
                        Map.entry("keycloak", List.of("127.0.0.1:8180:8080")));
    }

    @Test
    void networks_keep_the_gateway_from_the_data() {
        for (String inner : List.of("services", "data", "outside")) {
            assertThat(COMPOSE.at("/networks/" + inner + "/internal").asBoolean())
                    .isTrue();
        }
        assertThat(texts(service("gateway").path("networks"))).containsExactlyInAnyOrder("services", "edge");
        assertThat(texts(service("postgres").path("networks"))).containsExactly("data");
        assertThat(texts(service("kafka").path("networks"))).containsExactly("data");
        assertThat(texts(service("simulators").path("networks"))).containsExactly("outside");
        for (JsonNode service : COMPOSE.path("services")) {
            texts(service.path("networks"))
                    .forEach(network ->
                            assertThat(COMPOSE.path("networks").has(network)).isTrue());
        }
    }

    @Test
    void every_container_is_hardened() {
        for (String name : names(COMPOSE.path("services"))) {
            JsonNode service = service(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(texts(service.path("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(texts(service.path("security_opt"))).as(name).containsExactly("no-new-privileges:true");
            assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
            assertThat(texts(service.path("tmpfs"))).as(name).contains("/tmp");
            assertThat(service.path("restart").asText()).as(name).isEqualTo("no");
            if (!Set.of("kafka", "keycloak").contains(name)) { // their images name a user themselves
                assertThat(service.path("user").asText()).as(name).isNotEmpty().doesNotStartWith("0");
            }
        }
    }

    @Test
    void the_start_order_names_services_with_health_checks() {
        for (JsonNode service : COMPOSE.path("services")) {
            service.path("depends_on").properties().forEach(need -> {
                JsonNode other = service(need.getKey());
                switch (need.getValue().path("condition").asText()) {
                    case "service_healthy" ->
                        assertThat(other.has("healthcheck")).isTrue();
                    case "service_completed_successfully" ->
                        assertThat(need.getKey()).isEqualTo("topics");
                    default -> throw new AssertionError(need);
                }
            });
        }
        assertThat(names(service("gateway").path("depends_on")))
                .containsExactlyInAnyOrder("keycloak", "enrollment", "claims", "payout");
    }

    @Test
    void passwords_are_those_of_the_demo_only() {
        // When
        Set<String> secrets = new TreeSet<>();
        for (JsonNode service : COMPOSE.path("services")) {
            service.path("environment").properties().stream()
                    .filter(entry -> entry.getKey().contains("PASSWORD"))
                    .forEach(entry -> secrets.add(entry.getValue().asText()));
        }

        // Then
        assertThat(secrets).containsExactly("huzhu-demo", "huzhu-dev");
        assertThat(Pattern.compile("(?i)(secret|token|api[_-]?key)\\s*[:=]\\s*\\S+")
                        .matcher(Clone.text("docker-compose.yml"))
                        .find())
                .isFalse();
    }

    private static String image(String name) {
        return service(name).path("image").asText();
    }

    private static String inner(String host, Endpoint endpoint) {
        return "http://" + host + ":" + endpoint.basePort();
    }

    private static String url(String name, String key) {
        return service(name).path("environment").path(key).asText();
    }

    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }

    private static JsonNode compose() {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Clone.text("docker-compose.yml"));
        return MAPPER.valueToTree(tree);
    }
}
