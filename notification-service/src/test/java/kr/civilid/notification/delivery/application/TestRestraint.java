package kr.civilid.notification.delivery.application;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// The defaults of the service.
record TestRestraint(int perHour, LocalTime quietFrom, LocalTime quietUntil) implements RestraintSettings {

    static final TestRestraint USUAL = new TestRestraint(10, LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Override
    public Set<Notice> urgent() {
        return EnumSet.of(
                Notice.INVITATION,
                Notice.TRANSACTION_CODE,
                Notice.SUSPENDED,
                Notice.LOCKED,
                Notice.REVOKED,
                Notice.PHONE_REPLACED);
    }
}
