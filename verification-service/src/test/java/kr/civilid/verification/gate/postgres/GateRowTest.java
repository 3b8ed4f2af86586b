package kr.civilid.verification.gate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Hours;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.gate.domain.Gate;
import org.junit.jupiter.api.Test;

class GateRowTest {

    private static final Site SEJONG = new Site("urn:kr:civilid:site:sejong");

    @Test
    void a_gate_comes_back_as_it_was_kept() {
        var night = new Hours(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        var agencies = Set.of(new AgencyCode("1741000"), new AgencyCode("1130000"));
        var gate = gate(new GatePolicy(SEJONG, agencies, Optional.of(night), false, Set.of("portrait", "name")));

        assertThat(GateRow.of(gate).held()).isEqualTo(gate);
    }

    @Test
    void so_does_a_gate_without_limits() {
        var gate = gate(new GatePolicy(SEJONG, Set.of(), Optional.empty(), true, Set.of()));

        assertThat(GateRow.of(gate).held()).isEqualTo(gate);
    }

    private static Gate gate(GatePolicy policy) {
        return new Gate(new GateId("sejong-1-north"), "북문", policy);
    }
}
