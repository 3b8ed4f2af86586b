package kr.civilid.issuance.lifecycle.application;

import java.util.Collection;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The officer's own words come back: which of the numbers have no live ID of the agency.
public final class UnknownMembers extends Refusal {

    UnknownMembers(Collection<String> employeeNumbers) {
        super(
                Kind.INVALID,
                "members-without-id",
                "'employeeNumbers'의 직원은 이 기관의 유효한 공무원증이 없습니다. 명단에서 빼고 다시 제안해 주세요.",
                "Those in 'employeeNumbers' have no live ID of this agency. Leave them out and propose again.",
                Map.of("employeeNumbers", employeeNumbers.stream().sorted().toList()));
    }
}
