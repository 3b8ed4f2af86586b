package kr.civilid.notification.delivery.domain;

import java.util.Optional;

/// A Korean mobile number, digits only. Personal data: [#toString] and [#masked] show its last two digits.
public record PhoneNumber(String digits) {

    private static final String MOBILE = "01[016789][0-9]{7,8}";

    public PhoneNumber {
        if (!digits.matches(MOBILE)) {
            throw new IllegalArgumentException("not a Korean mobile number");
        }
    }

    /// Empty where the digits are not a Korean mobile number.
    public static Optional<PhoneNumber> of(String digits) {
        return digits.matches(MOBILE) ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /// `*********78`
    public String masked() {
        return "*".repeat(digits.length() - 2) + digits.substring(digits.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
