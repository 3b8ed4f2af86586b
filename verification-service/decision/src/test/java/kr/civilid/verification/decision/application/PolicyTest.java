package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.SEJONG;
import static kr.civilid.verification.decision.application.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.testkit.gate.HeldId;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Hours;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final AgencyCode INTERIOR = new AgencyCode("1741000");
    private static final AgencyCode FAIR_TRADE = new AgencyCode("1130000");

    private final World world = World.inOrder();
    private final HeldId id = id();

    @Test
    void a_gate_of_other_agencies_stays_shut() {
        admit(FAIR_TRADE);
        assertThat(world.refuses(id)).isEqualTo(Reason.AGENCY_NOT_ADMITTED);
        admit(FAIR_TRADE, INTERIOR);
        assertThat(world.decides(id.presentation(SEJONG.urn(), NOW, "agency_code")))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void a_gate_that_looks_at_agencies_needs_to_see_the_agency() {
        admit(INTERIOR);

        assertThat(world.refuses(id.presentation(SEJONG.urn(), NOW, "name"))).isEqualTo(Reason.REQUIRED_CLAIM_MISSING);
    }

    @Test
    void a_guarded_gate_needs_the_portrait() {
        world.policy = new GatePolicy(SEJONG, Set.of(), Optional.empty(), true, Set.of("portrait", "name"));

        assertThat(world.refuses(id.presentation(SEJONG.urn(), NOW, "name"))).isEqualTo(Reason.REQUIRED_CLAIM_MISSING);
        assertThat(world.decides(id.presentation(SEJONG.urn(), NOW, "name", "portrait")))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void a_gate_outside_its_hours_stays_shut() {
        var today = NOW.atZone(ZoneId.of("Asia/Seoul")).getDayOfWeek();
        open(EnumSet.complementOf(EnumSet.of(today, today.minus(1))));
        assertThat(world.refuses(id)).isEqualTo(Reason.OUTSIDE_HOURS);
        open(EnumSet.allOf(DayOfWeek.class));
        assertThat(world.decides(id.presentation(SEJONG.urn(), NOW))).isInstanceOf(Allowed.class);
    }

    private void admit(AgencyCode... agencies) {
        world.policy = new GatePolicy(SEJONG, Set.of(agencies), Optional.empty(), true, Set.of());
    }

    private void open(Set<DayOfWeek> days) {
        var hours = new Hours(days, LocalTime.MIDNIGHT, LocalTime.MAX);
        world.policy = new GatePolicy(SEJONG, Set.of(), Optional.of(hours), true, Set.of());
    }
}
