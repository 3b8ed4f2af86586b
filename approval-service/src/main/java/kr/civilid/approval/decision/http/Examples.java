package kr.civilid.approval.decision.http;

/// Bodies as the OpenAPI document shows them; a test sends and receives the like.
final class Examples {

    static final String APPROVE = """
            {"decision": "APPROVE", "comment": "확인했습니다.", "contentHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"}
            """;

    static final String RETURN = """
            {"decision": "RETURN", "comment": "직급이 인사기록과 다릅니다.", "contentHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"}
            """;

    static final String REQUEST_MORE = """
            {"decision": "REQUEST_MORE", "comment": "전보 발령일을 확인해 주세요.", "until": "2026-03-09T18:00:00+09:00", "contentHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"}
            """;

    static final String MANY = """
            {"decisions": [
              {"issuanceId": "0199b75f-6474-7bb4-91a4-9d32d24d6ff1", "decision": "APPROVE", "contentHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"},
              {"issuanceId": "0199b75f-6474-7bb4-91a4-9d32d24d6ff2", "decision": "RETURN", "comment": "직급이 다릅니다.", "contentHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"}
            ]}
            """;

    static final String PENDING = """
            {
              "issuanceId": "0199b75f-6474-7bb4-91a4-9d32d24d6ff1",
              "state": "PENDING",
              "content": {
                "employeeNumber": "2020123456",
                "name": "홍길동",
                "agencyCode": "1741000",
                "department": "digital-government",
                "position": "주무관",
                "rank": "7급",
                "nameEn": "HONG GILDONG",
                "birthDate": "1990-05-17",
                "employmentType": "REGULAR",
                "phone": "010****5678",
                "portraitHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"
              },
              "contentHash": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
              "openedAt": "2026-03-02T00:00:00Z",
              "round": 1,
              "dueAt": "2026-03-05T15:00:00Z",
              "reminded": false,
              "overdue": false,
              "steps": [
                {
                  "step": "DEPARTMENT",
                  "state": "APPROVED",
                  "round": 1,
                  "decidedBy": {"subject": "5f2c6c0e-6f0b-3a56-9b0b-0c1d2e3f4a5b", "username": "kim.head"},
                  "decidedAs": "OWN_OFFICE",
                  "comment": "확인했습니다.",
                  "decidedAt": "2026-03-02T00:12:41Z"
                },
                {"step": "HR", "state": "WAITING"}
              ],
              "earlier": []
            }
            """;

    static final String NOT_YOUR_TURN = """
            {"type": "urn:civilid:problem:not-your-turn", "title": "Conflict", "status": 409,
             "detail": "지금은 결재하실 차례가 아닙니다. 앞 단계의 결재가 끝난 뒤에 다시 시도해 주세요."}
            """;

    static final String OWN_REQUEST = """
            {"type": "urn:civilid:problem:own-request", "title": "Forbidden", "status": 403,
             "detail": "본인의 신청은 직접 결재할 수 없습니다. 다른 결재자가 처리해야 합니다."}
            """;

    static final String COMMENT_MISSING = """
            {"type": "urn:civilid:problem:comment-missing", "title": "Unprocessable Entity", "status": 422,
             "detail": "반려나 추가 확인을 하실 때에는 사유를 적어 주세요."}
            """;

    private Examples() {}
}
