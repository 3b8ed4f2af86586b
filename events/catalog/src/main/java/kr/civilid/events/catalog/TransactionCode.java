package kr.civilid.events.catalog;

import java.time.Instant;

/// The 6-digit `tx_code` of OpenID4VCI section 4.1.1; travels only [Sealed] to notification-service.
public record TransactionCode(String phone, String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "TransactionCode[***]";
    }
}
