package kr.civilid.issuance.request.domain;

/// Personal details with enough left to recognise and too little to use.
public final class Masked {

    /// 홍길동 becomes 홍*동, 김구 becomes 김*.
    public static String name(String name) {
        var characters = name.codePoints().toArray();
        if (characters.length <= 2) {
            return new String(characters, 0, 1) + "*";
        }
        return new String(characters, 0, 1)
                + "*".repeat(characters.length - 2)
                + new String(characters, characters.length - 1, 1);
    }

    /// 01012345678 becomes 010****5678.
    public static String phone(String digits) {
        return digits.substring(0, 3) + "*".repeat(digits.length() - 7) + digits.substring(digits.length() - 4);
    }

    /// 2020123456 becomes 20******56.
    public static String number(String number) {
        return number.substring(0, 2) + "*".repeat(number.length() - 4) + number.substring(number.length() - 2);
    }

    private Masked() {}
}
