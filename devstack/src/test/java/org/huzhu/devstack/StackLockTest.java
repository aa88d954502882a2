package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {

    @Test
    void a_second_command_is_told_who_is_at_it(@TempDir Path folder) {
        // Given
        StackLayout layout = new StackLayout(StackSettings.ofClone(folder));
        layout.create();
        long me = ProcessHandle.current().pid();

        // When
        try (StackLock first = StackLock.take(layout)) {
            first.held();

            // Then
            assertThatThrownBy(() -> StackLock.take(layout))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("Another ./huzhu (process " + me
                            + ") is starting or stopping this stack. Wait for it, or stop it with: kill " + me);
        }
        assertThatCode(() -> StackLock.take(layout).close()).doesNotThrowAnyException();
    }
}
