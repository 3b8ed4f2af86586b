package kr.civilid.notification.message.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.notification.delivery.application.InMemoryMessages;
import kr.civilid.notification.delivery.application.SettableClock;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Kind;
import kr.civilid.notification.delivery.domain.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextHolderTest {

    private static final ECKey OURS = key("notification-1");
    private static final ECKey NEXT = key("notification-2");
    private static final IssuanceId ISSUANCE = IssuanceId.next();
    private static final AgencyCode AGENCY = new AgencyCode("1741000");

    private final SettableClock clock = new SettableClock();
    private final Instant noon = clock.instant();
    private int woken;
    private final InMemoryMessages messages = new InMemoryMessages();
    private final TextHolder textHolder = new TextHolder(
            new JWKSet(List.of(OURS, NEXT)),
            messages.queue(clock),
            messages,
            messages,
            messages,
            () -> Duration.ofDays(3),
            () -> woken++);

    @Test
    void an_approval_becomes_an_invitation() {
        hear(approved(OURS, "01012345678"));

        var queued = only();
        assertThat(queued.about().notice()).isEqualTo(Notice.INVITATION);
        assertThat(queued.about().issuanceId()).isEqualTo(ISSUANCE);
        assertThat(queued.about().expiresAt()).isEqualTo(noon.plus(Duration.ofDays(7)));
        assertThat(queued.about().recipient()).isEqualTo("*********78");
        assertThat(woken).isEqualTo(1);
        assertThat(text().to().digits()).isEqualTo("01012345678");
        assertThat(text().brief()).contains("초대코드 AB2CD3EF");
    }

    @Test
    void an_offer_becomes_a_text_with_the_transaction_code() {
        var code = new TransactionCode("01012345678", "042137", noon.plus(Duration.ofMinutes(10)));
        hear(new IssuanceEvent.Offered(ISSUANCE, Sealed.to(OURS, code), noon));

        assertThat(only().about().notice()).isEqualTo(Notice.TRANSACTION_CODE);
        assertThat(text().brief()).contains("인증번호 042137 (10분간 유효)");
    }

    @Test
    void a_return_with_its_reason_is_a_long_message_that_can_also_be_said_briefly() {
        hear(due(Notice.RETURNED, new Letter("01012345678", "사진이 규격에 맞지 않습니다. " + "가".repeat(60), null)));

        assertThat(only().about().kind()).isEqualTo(Kind.LMS);
        assertThat(only().about().templateVersion()).isEqualTo(2);
        assertThat(only().about().recipient()).isEqualTo("*********78");
        assertThat(text().brief()).endsWith("사유는 e-사람에서 확인하세요.");
        assertThat(text().full().orElseThrow().subject()).isEqualTo("모바일 공무원증 신청 반려");
        assertThat(text().full().orElseThrow().words()).contains("사유: 사진이 규격에 맞지 않습니다.");
    }

    @Test
    void a_notice_is_news_for_three_days() {
        hear(due(Notice.ISSUED, letter(null)));

        assertThat(only().about().expiresAt()).isEqualTo(noon.plus(Duration.ofDays(3)));
        assertThat(only().about().kind()).isEqualTo(Kind.SMS);
    }

    @Test
    void what_was_to_be_done_by_a_time_is_no_news_after_it() {
        hear(due(Notice.REMINDER, letter(noon.plusSeconds(60))));

        assertThat(only().about().expiresAt()).isEqualTo(noon.plusSeconds(60));
    }

    @Test
    void a_time_far_away_does_not_keep_old_news_alive() {
        hear(due(Notice.SUSPENDED, letter(noon.plus(Duration.ofDays(30)))));

        assertThat(only().about().expiresAt()).isEqualTo(noon.plus(Duration.ofDays(3)));
    }

    @Test
    void an_erased_person_is_texted_no_more_and_no_number_is_left() {
        hear(due(Notice.ISSUED, letter(null)));

        hear(new IssuanceEvent.PersonErased(ISSUANCE, PersonId.next(), noon));

        assertThat(messages.texts).isEmpty();
        assertThat(messages.messages.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.Undeliverable.class,
                        gone -> assertThat(gone.reason()).isEqualTo("ERASED"));
    }

    @Test
    void a_code_does_not_come_as_a_notice() {
        assertThatThrownBy(() -> hear(due(Notice.INVITATION, letter(null)))).hasMessage("INVITATION carries a code");
        assertThat(messages.messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_code_that_is_used_or_never_will_be_is_not_kept(IssuanceEvent end) {
        hear(approved(OURS, "01012345678"));
        messages.advance(only().about().id(), message -> Optional.of(((Message.Queued) message).accept("gw", noon)));
        assertThat(messages.keptUntil).hasSize(1);

        hear(end);

        assertThat(messages.keptUntil).isEmpty();
    }

    static Stream<IssuanceEvent> ends() {
        var now = Instant.parse("2026-03-02T03:00:00Z");
        return Stream.of(
                new IssuanceEvent.Enrolled(ISSUANCE, Digest.of(new byte[] {1}), now),
                new IssuanceEvent.Withdrawn(ISSUANCE, now),
                new IssuanceEvent.Expired(ISSUANCE, now),
                new IssuanceEvent.Issued(ISSUANCE, CredentialId.next(), now));
    }

    @Test
    void while_keys_are_rotated_both_open() {
        hear(approved(NEXT, "01012345678"));

        assertThat(text().brief()).contains("AB2CD3EF");
    }

    @Test
    void what_is_sealed_to_somebody_else_is_no_text() {
        assertThatThrownBy(() -> hear(approved(key("approval-1"), "01012345678")))
                .isInstanceOf(Sealed.NotForUs.class);
        assertThat(messages.messages).isEmpty();
    }

    @Test
    void a_landline_is_told_to_hr_instead() {
        hear(approved(OURS, "0212345678"));

        assertThat(messages.messages.values()).singleElement().isInstanceOf(Message.Undeliverable.class);
    }

    @Test
    void a_request_tells_which_agency_may_ask() {
        hear(new IssuanceEvent.Requested(
                ISSUANCE,
                PersonId.next(),
                IssuanceEvent.Kind.NEW,
                AGENCY,
                Digest.of(new byte[] {1}),
                Sealed.to(OURS, "not for us"),
                noon));

        assertThat(messages.agencies).containsEntry(ISSUANCE, AGENCY);
        assertThat(messages.messages).isEmpty();
        assertThat(woken).as("nothing waits to be sent").isZero();
    }

    @Test
    void nothing_else_is_texted() {
        hear(new IssuanceEvent.DepartmentApproved(ISSUANCE, noon));
        hear(new IssuanceEvent.Returned(ISSUANCE, noon));
        hear(new IssuanceEvent.Invited(ISSUANCE, noon));
        hear(new IssuanceEvent.Consented(ISSUANCE, "1", noon));

        assertThat(messages.messages).isEmpty();
        assertThat(woken).isZero();
    }

    private IssuanceEvent approved(ECKey addressee, String phone) {
        var invitation = new Invitation(phone, "AB2CD3EF", noon.plus(Duration.ofDays(7)));
        return new IssuanceEvent.Approved(ISSUANCE, Sealed.to(addressee, invitation), noon);
    }

    private IssuanceEvent due(Notice notice, Letter letter) {
        return new IssuanceEvent.NoticeDue(ISSUANCE, notice, Sealed.to(OURS, letter), noon);
    }

    private static Letter letter(@Nullable Instant until) {
        return new Letter("01012345678", null, until);
    }

    private void hear(IssuanceEvent event) {
        textHolder.on(event).done().await().indefinitely();
    }

    private Message.Queued only() {
        assertThat(messages.messages).hasSize(1);
        return (Message.Queued) messages.messages.values().iterator().next();
    }

    private Content text() {
        return messages.texts.get(only().about().id());
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
