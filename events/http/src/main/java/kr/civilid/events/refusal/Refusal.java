package kr.civilid.events.refusal;

import java.util.Map;

/// A use case declines. Subclasses are named by the reason, e.g. `NotYourTurn`; the HTTP edge answers with an RFC 9457
/// problem of type `urn:civilid:problem:<name>`.
///
/// The texts tell the caller what to mend and nothing about anybody else; they hold no personal data.
public abstract class Refusal extends RuntimeException {

    /// What kind of no, from which an edge derives its own status.
    public enum Kind {
        INVALID,
        /// A caller that proves itself by signing what it sends has not.
        UNSIGNED,
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        LOCKED,
        TOO_MANY,
        /// Nothing is wrong with the request: what the service stands on is away for a while.
        UNAVAILABLE
    }

    private final Kind kind;
    private final String name;
    private final String korean;
    private final transient Map<String, Object> details;

    /// `name` is the kebab-case problem name; `details` become members of the problem document.
    protected Refusal(Kind kind, String name, String korean, String english, Map<String, Object> details) {
        super(english, null, false, false);
        this.kind = kind;
        this.name = name;
        this.korean = korean;
        this.details = Map.copyOf(details);
    }

    protected Refusal(Kind kind, String name, String korean, String english) {
        this(kind, name, korean, english, Map.of());
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> details() {
        return details;
    }
}
