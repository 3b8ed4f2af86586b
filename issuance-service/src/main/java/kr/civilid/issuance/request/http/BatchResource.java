package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.events.http.ItemProblems;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.request.application.RequestBatch;
import kr.civilid.issuance.request.application.RequestBatch.Outcome;
import kr.civilid.issuance.request.application.RequestBatch.Sitting;
import kr.civilid.issuance.request.application.RequestSettings;
import kr.civilid.issuance.request.http.BatchReader.Read;
import kr.civilid.issuance.request.http.BatchReader.Readable;
import kr.civilid.issuance.request.http.BatchReader.Unreadable;
import kr.civilid.issuance.request.http.BatchStream.Piece;
import kr.civilid.issuance.request.http.BatchView.ResultView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Many applications in one call, none depending on another.
@Path("/issuances")
@Tag(name = "Issuances")
class BatchResource {

    private final RequestBatch requestBatch;
    private final BatchReader reader;
    private final Workers workers;
    private final CurrentCaller caller;
    private final BaseUrl baseUrl;
    private final RequestSettings.Batch settings;

    BatchResource(
            RequestBatch requestBatch,
            BatchReader reader,
            Workers workers,
            CurrentCaller caller,
            BaseUrl baseUrl,
            RequestSettings settings) {
        this.requestBatch = requestBatch;
        this.reader = reader;
        this.workers = workers;
        this.caller = caller;
        this.baseUrl = baseUrl;
        this.settings = settings.batch();
    }

    @POST
    @Path("/batch")
    @RolesAllowed(HR_SYSTEM_NAME)
    @Operation(summary = "Apply for up to 1,000 civil servants; each application is taken in or refused on its own")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewBatch.class),
                            examples = @ExampleObject(name = "one", value = Examples.BATCH)))
    @APIResponse(responseCode = "200", description = "A result for each, in order: 201, 200, 400, 409, 422 or 503")
    @APIResponse(
            responseCode = "400",
            description =
                    "None or over 1,000: `invalid-value`; `malformed-json`. Of a batch of over 8 MiB the applications"
                            + " before the fault may be taken in: sent again under their keys they are answered with 200")
    @APIResponse(responseCode = "413", description = "`too-large`: 512 KiB for each application, 288 MiB in all")
    @Blocking
    public Uni<BatchView> request(InputStream body, HttpHeaders headers) {
        var sitting = requestBatch.of(caller.get());
        var batch = reader.read(body);
        return Multi.createBy()
                .repeating()
                .uni(() -> workers.run(() -> batch.next(settings.piece().asLongValue()))
                        .flatMap(piece -> taken(sitting, piece, headers)))
                .whilst(done -> !done.last())
                .collect()
                .asList()
                .map(done -> new BatchView(
                        done.stream().flatMap(part -> part.results().stream()).toList()));
    }

    private record Done(List<ResultView> results, boolean last) {}

    private Uni<Done> taken(Sitting sitting, Piece piece, HttpHeaders headers) {
        return sitting.take(readable(piece.items()))
                .map(outcomes -> new Done(merged(piece.items(), outcomes, headers), piece.last()));
    }

    private static List<RequestBatch.Item> readable(List<Read> read) {
        return read.stream()
                .filter(Readable.class::isInstance)
                .map(Readable.class::cast)
                .map(Readable::item)
                .toList();
    }

    private List<ResultView> merged(List<Read> read, List<Outcome> outcomes, HttpHeaders headers) {
        var next = outcomes.iterator();
        return IntStream.range(0, read.size())
                .mapToObj(index -> switch (read.get(index)) {
                    case Readable readable -> result(readable.item().key(), next.next(), headers);
                    case Unreadable unreadable ->
                        ResultView.refused(unreadable.key().orElse(null), ItemProblems.of(unreadable.why(), headers));
                })
                .toList();
    }

    private ResultView result(String key, Outcome outcome, HttpHeaders headers) {
        return switch (outcome) {
            case Outcome.Taken taken -> {
                var id = taken.receipt().request().id();
                yield ResultView.taken(key, taken.receipt().repeated() ? 200 : 201, id, baseUrl.of("/issuances/" + id));
            }
            case Outcome.Refused refused -> ResultView.refused(key, ItemProblems.of(refused.why(), headers));
        };
    }
}
