package kr.civilid.issuance.request.http;

/// Bodies as an HR system would send them; the person is invented.
final class Examples {

    private static final String EMPLOYEE = """
            {"employeeNumber": "2020123456", "name": "홍길동", "nameEn": "HONG GILDONG",
              "birthDate": "1990-05-17", "phone": "01012345678", "agencyCode": "1741000",
              "department": "digital-government", "position": "주무관", "rank": "행정주사보",
              "employmentType": "REGULAR", "portrait": "/9j/4AAQSkZJRg…"}""";

    static final String NEW = "{\"kind\": \"NEW\", \"employee\": " + EMPLOYEE + "}";

    static final String REISSUE = "{\"kind\": \"REISSUE\", \"reason\": \"NEW_PHONE\", \"employee\": " + EMPLOYEE + "}";

    static final String RESUBMISSION = "{\"employee\": " + EMPLOYEE + "}";

    static final String BATCH =
            "{\"requests\": [{\"idempotencyKey\": \"e-1\", \"kind\": \"NEW\", \"employee\": " + EMPLOYEE + "}]}";

    private Examples() {}
}
