package kr.civilid.e2e;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;

/// The first word of a TLS client, byte by byte: what Java itself no longer says (RFC 4346 and RFC 5246, section
/// 7.4.1).
record ClientHello(int version, List<Integer> suites) {

    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;

    static final int ECDHE_ECDSA_AES_128_GCM = 0xC02B;
    static final int ECDHE_ECDSA_AES_128_CBC = 0xC023;
    static final int ECDHE_ECDSA_AES_128_CBC_SHA_1 = 0xC009;

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;

    /// P-256, uncompressed points, ECDSA with SHA-256.
    private static final byte[] EXTENSIONS = HexFormat.of()
            .parseHex("000a" + "0004" + "00020017" + "000b" + "0002" + "0100" + "000d" + "0004" + "00020403");

    ClientHello(int version, Integer... suites) {
        this(version, List.of(suites));
    }

    /// What the server says first: `goes on`, or `alert` and its number.
    String answeredAt(int port) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(bytes());
            var answer = socket.getInputStream().readNBytes(7);
            return switch (answer[0]) {
                case HANDSHAKE -> "goes on";
                case ALERT -> "alert " + answer[6];
                default -> HexFormat.of().formatHex(answer);
            };
        }
    }

    private byte[] bytes() throws IOException {
        var hello = new ByteArrayOutputStream();
        var out = new DataOutputStream(hello);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(2 * suites.size());
        for (var suite : suites) {
            out.writeShort(suite);
        }
        out.writeShort(0x0100);
        out.writeShort(EXTENSIONS.length);
        out.write(EXTENSIONS);

        var record = new ByteArrayOutputStream();
        out = new DataOutputStream(record);
        out.writeByte(HANDSHAKE);
        out.writeShort(0x0301);
        out.writeShort(hello.size() + 4);
        out.writeInt(0x0100_0000 | hello.size());
        hello.writeTo(out);
        return record.toByteArray();
    }
}
