package kr.civilid.issuance.request.domain;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What starts an enrolment, with the employee number: 8 characters of an alphabet without look-alikes (39 bits).
public record InvitationCode(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    public InvitationCode {
        if (!text.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("an invitation code has 8 characters");
        }
    }

    public static InvitationCode random(RandomGenerator random) {
        return new InvitationCode(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining()));
    }

    /// As somebody types it: small letters, blanks and hyphens are forgiven. What can be no code becomes one that is
    /// never given out, so that it is weighed like any wrong one.
    public static InvitationCode typed(String text) {
        var plain = plain(text);
        return plain.matches("[" + ALPHABET + "]{" + LENGTH + "}") ? new InvitationCode(plain) : NEVER;
    }

    /// In capitals, without blanks and hyphens; not yet known to be a code.
    public static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static final InvitationCode NEVER = new InvitationCode("22222222");

    @Override
    public String toString() {
        return "InvitationCode[***]";
    }
}
