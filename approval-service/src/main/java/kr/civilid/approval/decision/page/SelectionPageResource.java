package kr.civilid.approval.decision.page;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import kr.civilid.approval.access.application.StaleLogIn;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.decision.application.ApprovalNotFound;
import kr.civilid.approval.decision.application.DecideMany;
import kr.civilid.approval.decision.application.DecideMany.Outcome;
import kr.civilid.approval.decision.application.DecideMany.Wish;
import kr.civilid.approval.decision.application.ReadApproval;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.approval.decision.page.DossierPages.Result;
import kr.civilid.approval.wording.Pages;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.http.Problem;
import kr.civilid.events.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// Approves what was ticked in the inbox, each as it was shown there, and says what came of each. A reload sends it
/// again, and every one of them is then decided already.
@Path("/inbox/decisions")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Authenticated
@Cancellable(false)
class SelectionPageResource {

    private static final int MOST = 100;
    private static final Pattern SELECTED =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    private final DecideMany decideMany;
    private final ReadApproval readApproval;
    private final Visitors visitors;
    private final Pages pages;

    SelectionPageResource(DecideMany decideMany, ReadApproval readApproval, Visitors visitors, Pages pages) {
        this.decideMany = decideMany;
        this.readApproval = readApproval;
        this.visitors = visitors;
        this.pages = pages;
    }

    /// Where a change of the language or a log-in in between leads to.
    @GET
    @Operation(hidden = true)
    public RestResponse<Void> back() {
        return RestResponse.seeOther(URI.create("/inbox"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> approve(@RestForm List<String> selected) {
        if (!pages.isFromHere()) {
            return pages.page(403, DossierPages.missing(pages.text(new ApprovalNotFound()), false));
        }
        return Uni.createFrom()
                .deferred(() -> approved(wishes(selected), visitors.current()))
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> {
                    var refusal = (Refusal) failure;
                    return pages.page(
                            Problem.status(refusal),
                            DossierPages.missing(pages.text(refusal), refusal instanceof StaleLogIn));
                });
    }

    private static List<Wish> wishes(List<String> selected) {
        var distinct = selected.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST) {
            throw new SelectionUnfit(MOST);
        }
        return distinct.stream().map(SelectionPageResource::wish).toList();
    }

    private static Wish wish(String value) {
        var parts = SELECTED.matcher(value);
        if (!parts.matches()) {
            throw new SelectionUnfit(MOST);
        }
        var seen = new Digest(parts.group(2));
        return new Wish(IssuanceId.fromString(parts.group(1)), () -> new Verdict.Approve(seen, ""));
    }

    private Uni<RestResponse<String>> approved(List<Wish> wishes, Visit visit) {
        return decideMany
                .of(wishes, visit)
                .flatMap(outcomes -> Multi.createFrom()
                        .iterable(outcomes)
                        .onItem()
                        .transformToUniAndConcatenate(outcome -> result(outcome, visit))
                        .collect()
                        .asList())
                .flatMap(results -> {
                    var approved =
                            (int) results.stream().filter(Result::approved).count();
                    return pages.page(200, DossierPages.results(results, approved, results.size() - approved));
                });
    }

    /// The name of one that was refused is read anew, and stays unsaid where the visitor may not know it.
    private Uni<Result> result(Outcome outcome, Visit visit) {
        return switch (outcome) {
            case Outcome.Done(var id, var dossier) ->
                Uni.createFrom()
                        .item(new Result(id.toString(), dossier.content().name(), true, ""));
            case Outcome.Refused(var id, var refusal) ->
                readApproval
                        .of(id, visit)
                        .map(sheet -> sheet.dossier().content().name())
                        .onFailure(Refusal.class)
                        .recoverWithItem(id::toString)
                        .map(name -> new Result(id.toString(), name, false, pages.text(refusal)));
        };
    }
}
