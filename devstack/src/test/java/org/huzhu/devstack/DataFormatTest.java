package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatTest {

    @TempDir
    Path clone;

    private StackLayout layout;

    @BeforeEach
    void aStackThatNeverRan() {
        layout = new StackLayout(StackSettings.ofClone(clone));
        layout.create();
    }

    private void postgresRan() throws IOException {
        Files.createDirectories(layout.data("postgres"));
        Files.writeString(layout.data("postgres").resolve("PG_VERSION"), "18\n");
    }

    @Test
    void data_about_to_be_made_are_marked() throws IOException {
        // When
        DataFormat.check(layout);

        // Then
        assertThat(Files.readString(layout.data("format"))).isEqualTo("1\n");
    }

    @Test
    void data_of_this_build_go_on() throws IOException {
        // Given
        DataFormat.check(layout);
        postgresRan();

        // When, then
        assertThatCode(() -> DataFormat.check(layout)).doesNotThrowAnyException();
    }

    @Test
    void data_of_an_older_build_are_refused_and_the_way_out_is_named() throws IOException {
        // Given
        postgresRan();

        // When, then
        assertThatThrownBy(() -> DataFormat.check(layout))
                .isInstanceOf(StackFailure.class)
                .hasMessage("The data in " + clone.toAbsolutePath().normalize().resolve(".huzhu")
                        + " were made by an older build, whose tables this one cannot take over."
                        + " Delete them with ./huzhu reset, then start again.");
    }

    @Test
    void data_of_another_format_are_refused() throws IOException {
        // Given
        postgresRan();
        Files.writeString(layout.data("format"), "0.0.9\n");

        // When, then
        assertThatThrownBy(() -> DataFormat.check(layout)).isInstanceOf(StackFailure.class);
    }
}
