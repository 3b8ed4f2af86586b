package kr.civilid.registry.status.application;

import kr.civilid.events.refusal.Refusal;

/// There is no status list of that number.
public final class UnknownStatusList extends Refusal {

    public UnknownStatusList() {
        super(
                Kind.NOT_FOUND,
                "status-list-not-found",
                "해당 상태 목록을 찾을 수 없습니다. 자격증명에 적힌 주소를 그대로 사용해 주세요.",
                "There is no such status list. Use the address in the credential as it is.");
    }
}
