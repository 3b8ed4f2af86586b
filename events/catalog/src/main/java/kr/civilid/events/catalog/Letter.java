package kr.civilid.events.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a notice without a code has to say; travels only [Sealed] to notification-service.
///
/// `phone` is a Korean mobile number, digits only; `reason` one Korean sentence of at most 200 characters, where the
/// notice has one to give; `until` the time by which to act, or up to which something holds.
public record Letter(
        String phone, @Nullable String reason, @Nullable Instant until) {

    @Override
    public String toString() {
        return "Letter[***]";
    }
}
