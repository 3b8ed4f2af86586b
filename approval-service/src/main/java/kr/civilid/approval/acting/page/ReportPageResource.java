package kr.civilid.approval.acting.page;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.acting.application.PostReportNotFound;
import kr.civilid.approval.acting.application.TakeNote;
import kr.civilid.approval.wording.Pages;
import kr.civilid.events.http.Problem;
import kr.civilid.events.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// 후결: what was decided in the visitor's name while they were away, each with a button to take note of it.
@Path("/inbox/reports")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Authenticated
@Cancellable(false)
class ReportPageResource {

    private static final URI HERE = URI.create("/inbox/reports");

    private final TakeNote takeNote;
    private final Visitors visitors;
    private final Pages pages;

    ReportPageResource(TakeNote takeNote, Visitors visitors, Pages pages) {
        this.takeNote = takeNote;
        this.visitors = visitors;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list() {
        return orRefused(Uni.createFrom().deferred(() -> shown(200, visitors.current(), Optional.empty())));
    }

    /// Where a change of the language or a log-in in between leads to.
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public RestResponse<Void> back() {
        return RestResponse.seeOther(HERE);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> acknowledge(@RestPath String id) {
        if (!pages.isFromHere()) {
            return pages.page(403, ReportPages.refused(pages.text(new PostReportNotFound())));
        }
        return orRefused(Uni.createFrom().deferred(() -> {
            var visit = visitors.current();
            return Uni.createFrom()
                    .deferred(() -> takeNote.of(uuid(id), visit))
                    .map(_ -> RestResponse.<String>seeOther(HERE))
                    .onFailure(Refusal.class)
                    .recoverWithUni(failure -> {
                        var refusal = (Refusal) failure;
                        return shown(Problem.status(refusal), visit, Optional.of(pages.text(refusal)));
                    });
        }));
    }

    private Uni<RestResponse<String>> shown(int status, Visit visit, Optional<String> refusal) {
        return takeNote.open(visit)
                .flatMap(reports -> pages.page(
                        status,
                        ReportPages.reports(
                                reports.stream().map(ReportPages.Line::of).toList(),
                                visit.official().person().username(),
                                refusal)));
    }

    private Uni<RestResponse<String>> orRefused(Uni<RestResponse<String>> page) {
        return page.onFailure(Refusal.class).recoverWithUni(failure -> {
            var refusal = (Refusal) failure;
            return pages.page(Problem.status(refusal), ReportPages.refused(pages.text(refusal)));
        });
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new PostReportNotFound();
        }
    }
}
