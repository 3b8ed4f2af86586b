package kr.civilid.events.catalog;

import java.time.Instant;

/// The notice "your ID is ready to be issued"; travels only [Sealed] to notification-service.
///
/// `phone` is a Korean mobile number, digits only; `code` the invitation code that starts the enrolment.
public record Invitation(String phone, String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "Invitation[***]";
    }
}
