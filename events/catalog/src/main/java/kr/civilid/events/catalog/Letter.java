package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a notice without a code has to say; travels only [Sealed] to notification-service.
///
/// `phone` is a Korean mobile number, digits only; `reason` one Korean sentence of at most 200 characters, where the
/// notice has one to give; `until` the time by which to act, or up to which something holds; `hrSystem` the client id
/// of the HR system in which the holder finds the rest, `esaram` where it is not said.
public record Letter(
        String phone,
        @Nullable String reason,
        @Nullable Instant until,
        @Nullable String hrSystem) {

    public Letter(String phone, @Nullable String reason, @Nullable Instant until) {
        this(phone, reason, until, null);
    }

    /// By hand, because [EventJson] refuses a component that is missing, and here three may be.
    @JsonCreator(mode = Mode.DELEGATING)
    static Letter read(JsonNode letter) {
        var phone = Objects.requireNonNull(letter.path("phone").textValue(), "a letter goes to a number");
        var until = letter.path("until").textValue();
        return new Letter(
                phone,
                letter.path("reason").textValue(),
                until == null ? null : Instant.parse(until),
                letter.path("hrSystem").textValue());
    }

    @Override
    public String toString() {
        return "Letter[***]";
    }
}
