package org.huzhu.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which ports of this machine are free, and who holds the others. */
public final class Ports {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int COLUMN_LOCAL = 1;
    private static final int COLUMN_STATE = 3;
    private static final int COLUMN_INODE = 9;

    private Ports() {}

    /** Returns whether a server could listen on this port of the loopback address. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Names the process that listens on a port, as {@code java, process 4711}; empty where the system does not tell. */
    public static Optional<String> holder(int port) {
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(PROC.resolve("net").resolve(table)))
                .flatMap(line -> inodeOfListener(line, port).stream())
                .flatMap(inode -> holderOfSocket(inode).stream())
                .findFirst();
    }

    /** Reads a line of {@code /proc/net/tcp}: the inode of the socket that listens on the port, if it is that line. */
    static Optional<String> inodeOfListener(String line, int port) {
        String[] columns = line.trim().split("\\s+", -1);
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return columns.length > COLUMN_INODE
                        && columns[COLUMN_STATE].equals(LISTENING)
                        && columns[COLUMN_LOCAL].endsWith(suffix)
                ? Optional.of(columns[COLUMN_INODE])
                : Optional.empty();
    }

    private static Optional<String> holderOfSocket(String inode) {
        String target = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), target))
                .map(process -> process.info()
                                .command()
                                .map(command -> Path.of(command).getFileName() + ", ")
                                .orElse("")
                        + "process " + process.pid())
                .findFirst();
    }

    private static boolean holds(long pid, String target) {
        Path descriptors = PROC.resolve(Long.toString(pid)).resolve("fd");
        try (Stream<Path> links = Files.list(descriptors)) {
            List<Path> all = links.toList();
            for (Path link : all) {
                if (Files.readSymbolicLink(link).toString().equals(target)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | SecurityException foreignOrGone) {
            return false;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException noSuchTable) {
            return Stream.empty();
        }
    }
}
