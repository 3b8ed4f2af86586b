package kr.civilid.events.access.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.access.chain.ChainedRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One record as the auditor sees it: pseudonyms, and where it stands in the chain.
@Schema(name = "AccessRecord")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessRecordView(
        Instant at,
        @Schema(examples = "park.hr") String who,

        @Schema(description = "The log-in, unlike the name never given twice")
        String subject,

        @Schema(examples = "hr-officer") String roles,

        @Schema(description = "The client that the call came through", examples = "civilid-web")
        String client,

        @Schema(description = "Of whoever looked", examples = "1741000") @Nullable
        String whoAgency,

        @Schema(examples = "192.0.2.7") String from,

        @Schema(description = "Whose data; absent where it was nobody's in particular") @Nullable
        UUID personId,

        @Nullable UUID issuanceId,

        @Schema(description = "Of whose data it was", examples = "1741000") @Nullable
        String agency,

        @Schema(examples = "issuance.read") String act,
        @Schema(examples = "발급 진행 확인") String why,

        @Schema(examples = "urn:uuid:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9")
        String requestId,

        @Schema(description = "The lane of the chain") long lane,
        @Schema(description = "The place in the lane") long seq,

        @Schema(description = "HMAC-SHA256 over the record and the one before it")
        String hash) {

    static final String CSV_HEAD = Csv.line(
            "at",
            "who",
            "subject",
            "roles",
            "client",
            "whoAgency",
            "from",
            "personId",
            "issuanceId",
            "agency",
            "act",
            "why",
            "requestId",
            "lane",
            "seq",
            "hash");

    static AccessRecordView of(ChainedRecord access) {
        return new AccessRecordView(
                access.at(),
                access.who(),
                access.subject(),
                access.roles(),
                access.client(),
                access.whoAgency(),
                access.fromAddress(),
                access.personId(),
                access.issuanceId(),
                access.agency(),
                access.act(),
                access.why(),
                access.requestId(),
                access.lane(),
                access.seq(),
                access.hash());
    }

    static String csv(ChainedRecord access) {
        return Csv.line(
                access.at(),
                access.who(),
                access.subject(),
                access.roles(),
                access.client(),
                access.whoAgency(),
                access.fromAddress(),
                access.personId(),
                access.issuanceId(),
                access.agency(),
                access.act(),
                access.why(),
                access.requestId(),
                access.lane(),
                access.seq(),
                access.hash());
    }
}
