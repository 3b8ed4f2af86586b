package kr.civilid.issuance.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;

/// One of those whom a mass action concerns, and what came of it.
public record MassMember(int position, PersonId person, String employeeNumber, Optional<Outcome> outcome) {

    public record Outcome(Result result, Instant at) {}

    public enum Result {
        DONE,
        /// It was so already.
        NOTHING_TO_DO,
        /// What officials suspended is ended, if anything was; something else suspends the ID.
        STILL_SUSPENDED,
        /// The ID has ended, or is another agency's by now.
        NO_LIVE_ID,
        /// To be looked after by the operators, and proposed again.
        FAILED
    }

    @Override
    public String toString() {
        return "MassMember[" + position + "]";
    }
}
