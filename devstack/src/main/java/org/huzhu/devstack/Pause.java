package org.huzhu.devstack;

/** Waits a little between two looks. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", stopped);
        }
    }
}
