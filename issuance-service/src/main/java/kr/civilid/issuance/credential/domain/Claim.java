package kr.civilid.issuance.credential.domain;

/// What the civil-servant ID says, in the order in which a card would show it. Each can be shown or kept by itself.
public enum Claim {
    NAME("name", "성명", "Name"),
    FAMILY_NAME("family_name", "성", "Family name"),
    GIVEN_NAME("given_name", "이름", "Given name"),
    NAME_EN("name_en", "영문 성명", "Name in English"),
    EMPLOYEE_NUMBER("employee_number", "공무원 번호", "Employee number"),
    AGENCY_CODE("agency_code", "기관코드", "Agency code"),
    AGENCY_NAME("agency_name", "소속 기관", "Agency"),
    DEPARTMENT("department", "부서", "Department"),
    POSITION("position", "직위", "Position"),
    RANK("rank", "직급", "Rank"),
    PORTRAIT("portrait", "사진", "Portrait"),
    BIRTH_DATE("birth_date", "생년월일", "Date of birth"),
    ISSUE_DATE("issue_date", "발급일", "Date of issue"),
    EXPIRY_DATE("expiry_date", "만료일", "Date of expiry"),
    ISSUING_AUTHORITY("issuing_authority", "발급 기관", "Issuing authority");

    private final String path;
    private final String korean;
    private final String english;

    Claim(String path, String korean, String english) {
        this.path = path;
        this.korean = korean;
        this.english = english;
    }

    /// Its name in the credential.
    public String path() {
        return path;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return english;
    }
}
