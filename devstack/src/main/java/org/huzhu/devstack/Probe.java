package org.huzhu.devstack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Short questions to servers on this machine, each answered within a second. */
final class Probe {

    private static final int TIMEOUT_MILLIS = 900;
    private static final int STATUS_LINE_MAX = 64;
    private static final int API_VERSIONS_REQUEST_BYTES = 10;
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 0x48_5a_48_5a;

    private Probe() {}

    /** Returns whether a GET answers 200. */
    static boolean httpOk(int port, String path) {
        try (Socket socket = connected(port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(STATUS_LINE_MAX);
            return new String(start, StandardCharsets.US_ASCII).matches("(?s)HTTP/1\\.[01] 200 .*");
        } catch (IOException noAnswer) {
            return false;
        }
    }

    /** Returns whether a Kafka broker answers the request that every client begins with. */
    static boolean brokerAnswers(int port) {
        try (Socket socket = connected(port)) {
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(API_VERSIONS_REQUEST_BYTES);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int length = answer.readInt();
            return length > 0 && answer.readInt() == CORRELATION;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
