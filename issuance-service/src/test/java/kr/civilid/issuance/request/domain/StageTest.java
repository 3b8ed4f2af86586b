package kr.civilid.issuance.request.domain;

import static kr.civilid.issuance.credential.Hong.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {

    static Stream<Issuance> everyState() {
        var request = request(PersonId.next());
        return Stream.of(
                new Issuance.Requested(request),
                new Issuance.DepartmentApproved(request),
                new Issuance.Approved(request),
                new Issuance.Invited(request),
                new Issuance.Enrolled(request),
                new Issuance.PinSet(request),
                new Issuance.IdentityVerified(request),
                new Issuance.Consented(request),
                new Issuance.Issued(request, CredentialId.next()),
                new Issuance.Returned(request),
                new Issuance.Withdrawn(request),
                new Issuance.Expired(request));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_stage_has_the_name_of_its_state(Issuance issuance) {
        assertThat(Stage.of(issuance)).hasToString(issuance.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void what_is_not_settled_can_be_withdrawn_and_expire_and_has_a_next_stage(Issuance issuance) {
        assertThat(Stage.of(issuance).next().isPresent()).isEqualTo(issuance instanceof Issuance.Unsettled);
        if (issuance instanceof Issuance.Unsettled unsettled) {
            assertThat(Stage.of(unsettled.withdraw(Instant.EPOCH).to())).isEqualTo(Stage.WITHDRAWN);
            assertThat(Stage.of(unsettled.expire(Instant.EPOCH).to())).isEqualTo(Stage.EXPIRED);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_stage_is_found_by_its_name(Stage stage) {
        assertThat(Stage.named(stage.toString())).contains(stage);
    }

    @Test
    void the_journey_has_nine_stages() {
        var journey = Stream.iterate(
                Stage.REQUESTED,
                stage -> stage.next().isPresent(),
                stage -> stage.next().orElseThrow());

        assertThat(journey).hasSize(8);
        assertThat(Stage.CONSENTED.next()).contains(Stage.ISSUED);
        assertThat(Stage.RETURNED.next()).contains(Stage.REQUESTED);
        assertThat(Arrays.stream(Stage.values()).map(Stage::toString)).doesNotHaveDuplicates();
    }
}
