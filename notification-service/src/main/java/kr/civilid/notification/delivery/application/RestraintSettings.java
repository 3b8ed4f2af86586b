package kr.civilid.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.util.Set;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.domain.QuietHours;
import kr.civilid.notification.delivery.domain.Restraint;

/// How much one phone is troubled, `civilid.restraint.*`.
@ConfigMapping(prefix = "civilid.restraint")
public interface RestraintSettings {

    /// Texts to one phone in any hour; codes count, but do not wait.
    @WithDefault("10")
    int perHour();

    /// In Seoul. The same as `quietUntil`: no quiet hours.
    @WithDefault("21:00")
    LocalTime quietFrom();

    @WithDefault("08:00")
    LocalTime quietUntil();

    /// What is sent at any hour. The invitation is among them: its days are counted from the approval.
    @WithDefault("INVITATION,TRANSACTION_CODE,SUSPENDED,LOCKED,REVOKED,PHONE_REPLACED,REISSUE_REQUESTED")
    Set<Notice> urgent();

    default Restraint restraint() {
        return new Restraint(Math.max(1, perHour()), new QuietHours(quietFrom(), quietUntil()), urgent());
    }
}
