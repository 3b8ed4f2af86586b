package kr.civilid.approval.acting.http;

import java.time.Instant;
import java.time.LocalDate;
import kr.civilid.approval.acting.domain.Delegation;

/// One delegation: `delegate` decides in the name of `absent`, a user name.
record DelegationView(
        String id, String absent, String delegate, LocalDate from, LocalDate until, String reason, Instant givenAt) {

    static DelegationView of(Delegation given) {
        return new DelegationView(
                given.id().toString(),
                given.absent().person().username(),
                given.delegate().token(),
                given.days().from(),
                given.days().until(),
                given.reason(),
                given.givenAt());
    }
}
