package kr.civilid.issuance.stage;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Applications as an HR system sends them. Names and numbers are invented.
public final class Applicants {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /// Somebody new of agency 1741000 on each call, so that tests do not meet each other's people.
    public static Map<String, Object> somebody() {
        return numbered("%010d".formatted(3_000_000_000L + COUNTER.incrementAndGet()));
    }

    public static Map<String, Object> numbered(String employeeNumber) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("employeeNumber", employeeNumber),
                Map.entry("name", "홍길동"),
                Map.entry("nameEn", "HONG GILDONG"),
                Map.entry("birthDate", "1990-05-17"),
                Map.entry("phone", "01012345678"),
                Map.entry("agencyCode", "1741000"),
                Map.entry("department", "digital-government"),
                Map.entry("position", "주무관"),
                Map.entry("rank", "행정주사보"),
                Map.entry("employmentType", "REGULAR"),
                Map.entry("portrait", portrait(600))));
    }

    public static Map<String, Object> with(Map<String, Object> employee, String member, Object value) {
        var changed = new HashMap<>(employee);
        changed.put(member, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> employee, String member) {
        var changed = new HashMap<>(employee);
        changed.remove(member);
        return changed;
    }

    /// A JPEG of 300 × 400 pixels by its headers, with `size` bytes in it.
    public static String portrait(int size) {
        return portrait(size, 300, 400);
    }

    public static String portrait(int size, int width, int height) {
        return Base64.getEncoder().encodeToString(jpeg(size, width, height));
    }

    public static byte[] jpeg(int size, int width, int height) {
        return ByteBuffer.allocate(size + 5)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFE0)
                .putShort((short) 4)
                .putShort((short) 0)
                .putShort((short) 0xFFC0)
                .putShort((short) 11)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .putShort(size + 3, (short) 0xFFD9)
                .array();
    }

    private Applicants() {}
}
