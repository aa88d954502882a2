package org.huzhu.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** JSON of events and their schemas, for the tests of this module. */
final class Wire {

    static final Path RESOURCES = Path.of("src/test/resources");
    static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), amounts())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Wire() {}

    private static SimpleModule amounts() {
        return new SimpleModule()
                .addSerializer(Amount.class, new StdScalarSerializer<>(Amount.class) {
                    @Override
                    public void serialize(Amount value, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeString(value.yuan());
                    }
                })
                .addDeserializer(Amount.class, new StdScalarDeserializer<>(Amount.class) {
                    @Override
                    public Amount deserialize(JsonParser in, DeserializationContext context) throws IOException {
                        return new Amount(in.getText());
                    }
                });
    }

    static String schemaText(EventType type) {
        try (InputStream stream = Wire.class.getClassLoader().getResourceAsStream(type.schemaResource())) {
            if (stream == null) {
                throw new IllegalStateException(type.schemaResource() + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode schema(EventType type) {
        return read(schemaText(type));
    }

    static List<String> violations(EventType type, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(type), InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the example files of a type: the full one, and the one without optional fields where there are any. */
    static List<Path> examples(EventType type) {
        String name = type.schemaResource().replace("schemas/", "").replace(".json", "");
        Path folder = RESOURCES.resolve("examples").resolve(type.context());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> (type.context() + "/" + file.getFileName()).startsWith(name + "."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
