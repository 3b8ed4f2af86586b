package kr.civilid.testkit.smsgateway;

/// How the gateway treats messages to one number.
public enum Conduct {
    /// Taken, and reported `DELIVERED`.
    DELIVERED,
    /// Taken, and reported `UNDELIVERABLE`.
    UNDELIVERABLE,
    /// Taken, but no receipt ever comes.
    SILENT,
    /// Answered 429 with [HttpSmsGateway#RETRY_AFTER].
    THROTTLED,
    /// Answered 422 with `INVALID_NUMBER`.
    UNKNOWN_NUMBER,
    /// Answered 500, and not taken.
    BROKEN,
    /// Taken, but the connection breaks before the answer; once.
    ANSWER_LOST
}
