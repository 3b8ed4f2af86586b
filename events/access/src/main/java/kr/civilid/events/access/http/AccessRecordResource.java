package kr.civilid.events.access.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.civilid.events.access.application.CurrentVisitor;
import kr.civilid.events.access.application.SearchAccessRecords;
import kr.civilid.events.access.chain.ChainedRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/// What the auditor finds. Both calls are themselves on record.
@Path("/access-records")
@Tag(name = "Access records", description = "접속기록: 누가, 언제, 어디서, 누구의 정보를, 무엇을, 왜")
@RolesAllowed(AccessRecordResource.AUDITOR)
@Cancellable(false)
class AccessRecordResource {

    static final String AUDITOR = "auditor";

    private final SearchAccessRecords searchAccessRecords;
    private final CurrentVisitor visitor;
    private final String baseUrl;

    AccessRecordResource(
            SearchAccessRecords searchAccessRecords,
            CurrentVisitor visitor,
            @ConfigProperty(name = "civilid.base-url") String baseUrl) {
        this.searchAccessRecords = searchAccessRecords;
        this.visitor = visitor;
        this.baseUrl = baseUrl;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchAccessRecords",
            summary = "Who looked at whose data, newest first",
            description = "An auditor finds what concerns people of their own agency; as `text/csv` and with a `reason`"
                    + " everything that is found is downloaded at once.")
    @APIResponse(responseCode = "200", description = "A page; next is its link to the one that follows")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: no auditor; `incomplete-identity`")
    @APIResponse(responseCode = "422", description = "`invalid-query` with `property`")
    public Uni<AccessRecordsView> search(@BeanParam Asked asked) {
        var search = asked.search();
        return searchAccessRecords
                .by(visitor.get(), search)
                .map(page -> AccessRecordsView.of(page, asked, baseUrl, search.limit()));
    }

    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    @Operation(operationId = "downloadAccessRecords", hidden = true)
    public Multi<String> download(
            @BeanParam Asked asked,
            @Parameter(description = "For a download: 10 to 500 characters", example = "2026년 3월 정기 점검 자료 제출")
                    @RestQuery
                    Optional<String> reason) {
        return RestMulti.fromUniResponse(
                searchAccessRecords.all(visitor.get(), asked.search(), reason),
                pieces -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(Csv.BYTE_ORDER_MARK + AccessRecordView.CSV_HEAD),
                                pieces.map(AccessRecordResource::lines)),
                _ -> Map.of("Content-Disposition", List.of("attachment; filename=\"access-records.csv\"")));
    }

    private static String lines(List<ChainedRecord> piece) {
        return piece.stream().map(AccessRecordView::csv).collect(Collectors.joining());
    }
}
