package kr.civilid.events.access.http;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// A part of the query has another form than it should.
final class QueryRefused extends Refusal {

    QueryRefused(String property) {
        super(
                Kind.INVALID,
                "invalid-query",
                "조회 조건의 형식이 올바르지 않습니다. 'property' 항목을 확인해 주세요.",
                "A part of the query has the wrong form. Check 'property'.",
                Map.of("property", property));
    }
}
