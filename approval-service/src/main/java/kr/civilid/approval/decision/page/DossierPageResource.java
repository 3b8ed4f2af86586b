package kr.civilid.approval.decision.page;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.decision.application.ApprovalNotFound;
import kr.civilid.approval.decision.application.Decide;
import kr.civilid.approval.decision.application.ReadApproval;
import kr.civilid.approval.decision.domain.ContentChanged;
import kr.civilid.approval.decision.domain.UntilMisplaced;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.approval.decision.page.DossierPages.AnswerDays;
import kr.civilid.approval.wording.Pages;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.http.Problem;
import kr.civilid.events.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// Shows one application and takes the decision about it. What is refused is shown again, with the reason and with the
/// comment that was written.
@Path("/inbox/{issuanceId}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Authenticated
@Cancellable(false)
class DossierPageResource {

    private final ReadApproval readApproval;
    private final Decide decide;
    private final Visitors visitors;
    private final Pages pages;
    private final WorkingDays calendar;
    private final Clock clock;
    private final Duration longestHold;

    DossierPageResource(
            ReadApproval readApproval,
            Decide decide,
            Visitors visitors,
            Pages pages,
            WorkingDays calendar,
            Clock clock,
            @ConfigProperty(name = "civilid.hold.longest", defaultValue = "P30D") Duration longestHold) {
        this.calendar = calendar;
        this.clock = clock;
        this.longestHold = longestHold;
        this.readApproval = readApproval;
        this.decide = decide;
        this.visitors = visitors;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> show(@RestPath IssuanceId issuanceId) {
        return orMissing(Uni.createFrom()
                .deferred(() -> sheet(200, issuanceId, visitors.current(), Optional.empty(), Written.NOTHING)));
    }

    /// A decided form leads back to the sheet by a redirect, so that a reload does not send it again.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> decide(
            @RestPath IssuanceId issuanceId,
            @RestForm Optional<String> decision,
            @RestForm Optional<String> comment,
            @RestForm Optional<String> until,
            @RestForm Optional<String> contentHash) {
        if (!pages.isFromHere()) {
            return pages.page(403, DossierPages.missing(pages.text(new ApprovalNotFound())));
        }
        return orMissing(Uni.createFrom().deferred(() -> {
            var visit = visitors.current();
            var written = Written.of(decision, comment, until);
            return Uni.createFrom()
                    .deferred(() ->
                            decide.on(issuanceId, visit, verdict(decision, written.comment(), until, contentHash)))
                    .map(_ -> RestResponse.<String>seeOther(URI.create("/inbox/" + issuanceId)))
                    .onFailure(failure -> failure instanceof Refusal && !(failure instanceof ApprovalNotFound))
                    .recoverWithUni(failure -> {
                        var refusal = (Refusal) failure;
                        var reason = Optional.of(pages.text(refusal));
                        return sheet(Problem.status(refusal), issuanceId, visit, reason, written);
                    });
        }));
    }

    private static Verdict verdict(
            Optional<String> decision, String comment, Optional<String> until, Optional<String> contentHash) {
        var seen = contentHash
                .filter(hash -> hash.matches("[A-Za-z0-9_-]{43}"))
                .map(Digest::new)
                .orElseThrow(ContentChanged::new);
        return switch (decision.orElse("")) {
            case "APPROVE" -> new Verdict.Approve(seen, comment);
            case "REQUEST_MORE" -> new Verdict.RequestMore(seen, comment, endOf(until));
            default -> new Verdict.Return(seen, comment);
        };
    }

    /// A form asks for a day; what is missing may come until it is over, where the readers are.
    private static Instant endOf(Optional<String> day) {
        try {
            return day.map(LocalDate::parse)
                    .orElseThrow(UntilMisplaced::new)
                    .plusDays(1)
                    .atStartOfDay(Pages.SEOUL)
                    .toInstant();
        } catch (DateTimeException _) {
            throw new UntilMisplaced();
        }
    }

    private Uni<RestResponse<String>> sheet(
            int status, IssuanceId id, Visit visit, Optional<String> refusal, Written written) {
        return readApproval.of(id, visit).flatMap(read -> {
            var due = read.dossier().approval().dueBy(calendar, clock.instant());
            var sheet = DossierPages.Sheet.of(read.dossier(), read.reader(), due);
            return pages.page(
                    status, DossierPages.dossier(sheet, refusal, written.comment(), written.asked(), days(written)));
        });
    }

    /// The last day that is over before the longest time to answer is.
    private AnswerDays days(Written written) {
        var today = LocalDate.ofInstant(clock.instant(), Pages.SEOUL);
        var last = LocalDate.ofInstant(clock.instant().plus(longestHold), Pages.SEOUL)
                .minusDays(1);
        return new AnswerDays(today.toString(), last.toString(), written.until());
    }

    /// What a form said, to be shown again where it is refused.
    private record Written(boolean asked, String comment, String until) {

        private static final Written NOTHING = new Written(false, "", "");

        private static Written of(Optional<String> decision, Optional<String> comment, Optional<String> until) {
            return new Written(
                    decision.filter("REQUEST_MORE"::equals).isPresent(), comment.orElse(""), until.orElse(""));
        }
    }

    private Uni<RestResponse<String>> orMissing(Uni<RestResponse<String>> page) {
        return page.onFailure(Refusal.class).recoverWithUni(failure -> {
            var refusal = (Refusal) failure;
            return pages.page(Problem.status(refusal), DossierPages.missing(pages.text(refusal)));
        });
    }
}
