package kr.civilid.testkit.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Somebody whom the identity provider of the local system knows: the user name is the phone number, so is the
/// password. `phone` is digits only; `ci` has the 88 characters of the real one.
public record Citizen(String employeeNumber, String name, String nameEn, LocalDate birthDate, String phone, String ci) {

    /// The person of the realm `civilid` who is called `hong` there.
    public static final Citizen HONG =
            of("2020123456", "홍길동", "HONG GILDONG", LocalDate.of(1990, 3, 1), "01012345678");

    /// How many more there are.
    public static final int OTHERS = 200;

    private static final List<String> GIVEN = List.of("서연", "민준", "지우", "도윤", "하은", "시우", "수빈", "예준");
    private static final List<String> GIVEN_EN =
            List.of("SEOYEON", "MINJUN", "JIWOO", "DOYUN", "HAEUN", "SIWOO", "SUBIN", "YEJUN");

    /// Number 1 to [#OTHERS]; always the same person for the same number.
    public static Citizen number(int n) {
        if (n < 1 || n > OTHERS) {
            throw new IllegalArgumentException("there are citizens 1 to " + OTHERS);
        }
        return of(
                "2021%06d".formatted(n),
                "김" + GIVEN.get(n % GIVEN.size()),
                "KIM " + GIVEN_EN.get(n % GIVEN_EN.size()),
                LocalDate.of(1970, 1, 1).plusDays(37L * n),
                "0107000%04d".formatted(n));
    }

    public static Stream<Citizen> all() {
        return Stream.concat(Stream.of(HONG), IntStream.rangeClosed(1, OTHERS).mapToObj(Citizen::number));
    }

    private static Citizen of(String employeeNumber, String name, String nameEn, LocalDate birthDate, String phone) {
        return new Citizen(employeeNumber, name, nameEn, birthDate, phone, ciOf(phone));
    }

    private static String ciOf(String phone) {
        try {
            var hash = MessageDigest.getInstance("SHA-512").digest(("CI " + phone).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
