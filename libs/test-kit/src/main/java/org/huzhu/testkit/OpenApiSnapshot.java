package org.huzhu.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** Compares a service's OpenAPI document with the committed one; {@code -Dsnapshot.update} writes it instead. */
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    /**
     * Compares with a file of the module, such as {@code openapi/claims-v1.yaml}.
     *
     * @throws AssertionError when they differ
     */
    public static void verify(String file) {
        String present = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        compare(Path.of(file), present.replaceAll("(?m)^servers:\\n(?:[- ].*\\n)+", ""));
    }

    /** Compares a generated text with a committed file; {@code -Dsnapshot.update} writes it instead. */
    static void compare(Path file, String present) {
        try {
            if (System.getProperty("snapshot.update") != null || !Files.exists(file)) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file, present, StandardCharsets.UTF_8);
                return;
            }
            Assertions.assertThat(present)
                    .as("%s is out of date; -Dsnapshot.update writes it", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
