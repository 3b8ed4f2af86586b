package kr.civilid.notification.delivery.gateway;

import kr.civilid.events.refusal.Refusal;

/// Receipts that nobody signed, or not with our key, or not just now.
final class UnsignedReceipts extends Refusal {

    UnsignedReceipts() {
        super(
                Kind.UNSIGNED,
                "unsigned-receipts",
                "서명이 없거나 맞지 않습니다. 시각과 본문을 합의한 키로 서명해 다시 보내 주세요.",
                "The signature is missing or wrong. Sign the current time and the body with the agreed key.");
    }
}
