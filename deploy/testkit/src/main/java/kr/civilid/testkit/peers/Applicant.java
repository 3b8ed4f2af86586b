package kr.civilid.testkit.peers;

import java.util.Map;

/// A civil servant as the HR system knows them. Names and numbers are invented.
public record Applicant(
        String employeeNumber,
        String name,
        String nameEn,
        String birthDate,
        String phone,
        String agencyCode,
        String department,
        String position,
        String rank) {

    /// 홍길동, the civil servant of the local realm's user `hong`.
    public static final Applicant HONG = new Applicant(
            "2020123456",
            "홍길동",
            "HONG GILDONG",
            "1990-05-17",
            "01012345678",
            "1741000",
            "digital-government",
            "주무관",
            "행정주사보");

    /// Whose name, number and birth date are looked for where they must not be.
    public static final Applicant CANARY = new Applicant(
            "2021777777",
            "남궁카나리",
            "NAMGUNG KANARI",
            "1987-06-05",
            "01077665544",
            "1741000",
            "digital-government",
            "사무관",
            "행정사무관");

    /// Somebody else of the same department, numbered, for runs with many applicants.
    public static Applicant numbered(int number) {
        return new Applicant(
                "2021%06d".formatted(number),
                "김" + (char) ('가' + number % 500) + (char) ('나' + number % 300),
                "KIM NUMBER" + number,
                "1991-01-01",
                "0109%07d".formatted(number),
                "1741000",
                "digital-government",
                "주무관",
                "행정서기");
    }

    Map<String, Object> asEmployee() {
        return Map.ofEntries(
                Map.entry("employeeNumber", employeeNumber),
                Map.entry("name", name),
                Map.entry("nameEn", nameEn),
                Map.entry("birthDate", birthDate),
                Map.entry("phone", phone),
                Map.entry("agencyCode", agencyCode),
                Map.entry("department", department),
                Map.entry("position", position),
                Map.entry("rank", rank),
                Map.entry("employmentType", "REGULAR"),
                Map.entry("portrait", Portrait.base64()));
    }
}
