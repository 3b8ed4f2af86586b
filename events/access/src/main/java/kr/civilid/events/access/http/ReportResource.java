package kr.civilid.events.access.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.Optional;
import kr.civilid.events.access.application.CurrentVisitor;
import kr.civilid.events.access.application.MonthlyReport;
import kr.civilid.events.access.application.ReportMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// The month in figures.
@Path("/access-records/reports/{month}")
@Tag(name = "Access records")
@RolesAllowed(AccessRecordResource.AUDITOR)
@Cancellable(false)
class ReportResource {

    private final ReportMonth reportMonth;
    private final CurrentVisitor visitor;

    ReportResource(ReportMonth reportMonth, CurrentVisitor visitor) {
        this.reportMonth = reportMonth;
        this.visitor = visitor;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportAccessRecords",
            summary = "A month's records in figures, with what the check of its chain found",
            description = "Days and hours are those of Korea. As `text/csv` it needs a `reason` of 10 characters.")
    @APIResponse(responseCode = "200", description = "Of the auditor's agency; of all where that oversees the others")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: no auditor; `incomplete-identity`")
    @APIResponse(responseCode = "422", description = "`invalid-query`: no month")
    public Uni<MonthlyReport> report(
            @Parameter(schema = @Schema(type = SchemaType.STRING), example = "2026-03") @RestPath String month) {
        return reportMonth.to(visitor.get(), month(month));
    }

    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.5")
    @Operation(operationId = "downloadReport", hidden = true)
    public Uni<RestResponse<String>> download(@RestPath String month, @RestQuery Optional<String> reason) {
        var wanted = month(month);
        return reportMonth
                .to(visitor.get(), wanted, reason)
                .map(report -> RestResponse.ResponseBuilder.ok(Csv.BYTE_ORDER_MARK + ReportLines.of(report))
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"access-records-%s.csv\"".formatted(wanted))
                        .build());
    }

    private static YearMonth month(String text) {
        if (!text.matches("2\\d{3}-(0[1-9]|1[0-2])")) {
            throw new QueryRefused("month");
        }
        return YearMonth.parse(text);
    }
}
