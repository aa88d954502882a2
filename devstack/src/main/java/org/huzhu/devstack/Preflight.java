package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.huzhu.devstack.process.Ports;

/** What must hold before anything is started; each failure is one line that says what to do. */
final class Preflight {

    private static final long MIB = 1024 * 1024;
    private static final long FREE_MIB_MIN = 512;

    private Preflight() {}

    static void check(StackLayout layout, List<Driver> missing) {
        if (missing.isEmpty()) {
            return;
        }
        disk(layout);
        DataFormat.check(layout);
        for (Driver driver : missing) {
            for (Endpoint endpoint : Endpoint.of(driver.part())) {
                port(layout, endpoint);
            }
        }
        KeyFile.createIfMissing(layout.keyFile());
    }

    private static void disk(StackLayout layout) {
        try {
            long free = Files.getFileStore(layout.state()).getUsableSpace() / MIB;
            if (free < FREE_MIB_MIN) {
                throw new StackFailure(
                        "Only " + free + " MiB are free where " + layout.state() + " lies; the stack needs "
                                + FREE_MIB_MIN + ". Free some space, or delete old data with ./huzhu reset.");
            }
        } catch (IOException unknown) {
            throw new StackFailure("Cannot read the free space of " + layout.state() + ".", unknown);
        }
    }

    private static void port(StackLayout layout, Endpoint endpoint) {
        int port = layout.settings().port(endpoint);
        if (!Ports.free(port)) {
            String holder = Ports.holder(port).map(found -> " (" + found + ")").orElse("");
            throw new StackFailure("Port " + port + " (" + endpoint.title() + ") is taken by another program" + holder
                    + ". Stop it, or move all ports: HUZHU_PORT_OFFSET=100 ./huzhu up");
        }
    }
}
