package kr.civilid.approval.inbox.page;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.approval.access.application.NotAnApprover;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.inbox.application.ListInbox;
import kr.civilid.approval.inbox.application.Page;
import kr.civilid.approval.wording.Pages;
import kr.civilid.events.http.Problem;
import kr.civilid.events.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// The first page an approver sees, after the log-in that the identity provider asks for.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Cancellable(false)
class InboxPageResource {

    private final ListInbox listInbox;
    private final Visitors visitors;
    private final Pages pages;

    InboxPageResource(ListInbox listInbox, Visitors visitors, Pages pages) {
        this.listInbox = listInbox;
        this.visitors = visitors;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> front() {
        return RestResponse.seeOther(URI.create("/inbox"));
    }

    @GET
    @Path("/inbox")
    @Authenticated
    @Operation(hidden = true)
    public Uni<RestResponse<String>> list(@RestQuery Optional<String> after, @RestQuery Optional<String> select) {
        return Uni.createFrom()
                .deferred(() -> shown(after, select.filter("all"::equals).isPresent()))
                .onFailure(NotAnApprover.class)
                .recoverWithUni(() -> pages.page(403, InboxPages.refused(Optional.empty())))
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> {
                    var refusal = (Refusal) failure;
                    return pages.page(Problem.status(refusal), InboxPages.refused(Optional.of(pages.text(refusal))));
                });
    }

    private Uni<RestResponse<String>> shown(Optional<String> after, boolean all) {
        var visit = visitors.current();
        return listInbox
                .of(visit, Page.parse(after, Optional.empty()))
                .flatMap(listed -> pages.page(
                        200,
                        InboxPages.list(
                                listed.items().stream().map(InboxPages.Line::of).toList(),
                                listed.next(),
                                listed.count(),
                                visit.official().person().username(),
                                all,
                                address(after, !all))));
    }

    /// `after` has been read already, so it is a cursor and nothing else.
    private static String address(Optional<String> after, boolean all) {
        var query = Stream.concat(
                        after.map("after="::concat).stream(), Optional.of("select=all").filter(_ -> all).stream())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/inbox" : "/inbox?" + query;
    }
}
