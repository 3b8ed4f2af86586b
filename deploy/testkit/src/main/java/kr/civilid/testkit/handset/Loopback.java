package kr.civilid.testkit.handset;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BooleanSupplier;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.socket.SocketConnection;

/// Listens on the loopback address only, and without Nagle's delay: a receipt after an answer must not wait 40 ms.
/// While it is `silent`, nothing that is said on any of its connections leaves.
record Loopback(ServerSocket socket, BooleanSupplier silent) implements ServerConnection {

    /// Listens on `port`, or on a free one where it is 0.
    static Loopback listen(int port, BooleanSupplier silent) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new Loopback(socket, silent);
    }

    /// The port that is listened on, also where a free one was asked for.
    int port() {
        return socket.getLocalPort();
    }

    @Override
    public Connection accept() throws IOException {
        var accepted = socket.accept();
        accepted.setTcpNoDelay(true);
        return new Mutable(accepted, silent);
    }

    @Override
    public void setSoTimeout(int timeout) throws IOException {
        socket.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws IOException {
        return socket.getSoTimeout();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class Mutable extends SocketConnection {

        private final OutputStream out;

        Mutable(Socket socket, BooleanSupplier silent) throws IOException {
            super(socket);
            this.out = new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] packet, int from, int length) throws IOException {
                    if (!silent.getAsBoolean()) {
                        out.write(packet, from, length);
                    }
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }
    }
}
