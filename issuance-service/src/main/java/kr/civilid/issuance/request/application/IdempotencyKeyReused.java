package kr.civilid.issuance.request.application;

import kr.civilid.events.refusal.Refusal;

/// The key came before with another body: one of the two is a mistake.
public final class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super(
                Kind.INVALID,
                "idempotency-key-reused",
                "같은 Idempotency-Key로 다른 내용이 이미 접수되었습니다. 새 키를 사용해 주세요.",
                "This Idempotency-Key came before with another body. Use a new key.");
    }
}
