package org.huzhu.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP line to a port of this machine that {@link Faults} can freeze or cut. */
final class FaultyLine implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final long LOOK_MILLIS = 20;

    private final ServerSocket server;
    private final int target;

    private FaultyLine(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static FaultyLine to(int target) {
        try {
            FaultyLine line = new FaultyLine(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("faulty-line").start(line::accept);
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Thread.ofVirtual().start(() -> carry(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket near) {
        if (Faults.databaseLine() == Faults.Line.CUT) {
            close(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(near, far));
            Thread.ofVirtual().start(() -> pump(far, near));
            Thread.ofVirtual().start(() -> cutWhenAsked(near, far));
        } catch (IOException unreachable) {
            close(near);
        }
    }

    private static void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length = in.read(buffer);
            while (length >= 0) {
                while (Faults.databaseLine() == Faults.Line.FROZEN) {
                    Thread.sleep(LOOK_MILLIS);
                }
                out.write(buffer, 0, length);
                out.flush();
                length = in.read(buffer);
            }
        } catch (IOException broken) {
            // Either side may go at any time; both are closed below.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private static void cutWhenAsked(Socket near, Socket far) {
        try {
            while (!near.isClosed()) {
                if (Faults.databaseLine() == Faults.Line.CUT) {
                    near.setSoLinger(true, 0);
                    close(near);
                    close(far);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException alreadyGone) {
            close(far);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // Nothing is left to close.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // Nothing is left to close.
        }
    }
}
