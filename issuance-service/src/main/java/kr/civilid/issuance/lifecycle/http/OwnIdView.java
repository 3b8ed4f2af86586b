package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.http.Language;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.lifecycle.application.Ground;
import kr.civilid.issuance.lifecycle.application.OwnId;
import kr.civilid.issuance.lifecycle.application.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An ID as its holder sees it.
@Schema(name = "OwnId")
record OwnIdView(
        CredentialId id,
        IssuanceId issuanceId,

        @Schema(description = "Active, Suspended, NeedsRenewal, Expired or Revoked", examples = "Suspended")
        String state,

        @Schema(description = "When the state was reached") Instant since,

        @Schema(description = "When it ends, or would have ended, by itself")
        Instant until,

        @Schema(description = "Everything that makes it so, the most restrictive first")
        List<GroundView> reasons) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ground")
    record GroundView(
            @Schema(description = "Who suspends it", examples = "LOSS_REPORT") @Nullable
            Source source,

            @Schema(examples = "LOST_PHONE") @Nullable Reason reason,

            @Nullable Instant since,

            @Schema(description = "When the ID ends for good if nothing is done") @Nullable
            Instant until,

            @Schema(description = "Why, in Korean, or in English by Accept-Language", examples = "휴대전화 분실 신고가 접수되었습니다.")
            String text,

            @Schema(description = "What the holder can do", examples = "찾지 못했으면 재발급을 신청해 주세요.")
            String next) {}

    static OwnIdView of(OwnId own, Language language) {
        var credential = own.credential();
        var expired = credential instanceof Credential.Live live && live.expired(own.at());
        return new OwnIdView(
                credential.id(),
                credential.issuanceId(),
                IdView.state(credential, own.at()),
                expired ? credential.until() : credential.since(),
                credential.until(),
                own.grounds().stream().map(ground -> of(ground, language)).toList());
    }

    private static GroundView of(Ground ground, Language language) {
        return new GroundView(
                ground.source().orElse(null),
                ground.reason().orElse(null),
                ground.since().orElse(null),
                ground.until().orElse(null),
                said(ground.why(), language),
                said(ground.next(), language));
    }

    private static String said(Sentence sentence, Language language) {
        return language.choose(sentence.korean(), sentence.english());
    }

    @Override
    public String toString() {
        return "OwnIdView[" + id + "]";
    }
}
