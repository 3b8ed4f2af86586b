package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.TakeOrders;
import kr.civilid.issuance.lifecycle.application.TakeOrders.Result;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Personnel orders of the HR systems.
@Path("/personnel-orders")
@Tag(name = "Personnel orders", description = "발령: what changes or ends an ID on its day")
class PersonnelOrderResource {

    private final TakeOrders takeOrders;
    private final OrderDigest orderDigest;
    private final CurrentCaller caller;

    PersonnelOrderResource(TakeOrders takeOrders, OrderDigest orderDigest, CurrentCaller caller) {
        this.takeOrders = takeOrders;
        this.orderDigest = orderDigest;
        this.caller = caller;
    }

    @Schema(description = "At most 1,000 orders, in any order")
    record NewOrders(@Schema(examples = """
                    [{"orderId": "2026-0315-0007", "employeeNumber": "2020123456", "kind": "LEAVE",
                    "effectiveDate": "2026-03-15"}]""") @NotEmpty List<@NotNull @Valid NewOrder> orders) {}

    @Schema(name = "OrderResults")
    record ResultsView(List<ResultView> results) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderResult")
    record ResultView(
            @Schema(examples = "2026-0315-0007") String orderId,

            @Schema(description = "APPLIED, WAITING for its day, or REFUSED", examples = "APPLIED")
            Result result,

            @Schema(
                    description = "Why it is refused: the id came before with another content",
                    examples = "urn:civilid:problem:order-id-reused")
            @Nullable
            String problem) {

        static ResultView of(String orderId, Result result) {
            return new ResultView(
                    orderId, result, result == Result.REFUSED ? "urn:civilid:problem:order-id-reused" : null);
        }
    }

    @POST
    @RolesAllowed(HR_SYSTEM_NAME)
    @ResponseStatus(202)
    @Operation(
            summary = "Personnel orders, with a result for each",
            description = "An order is taken in once per orderId; sent again, it gets the same result. What is in"
                    + " effect already changes the IDs before the answer, what is to come does so at 00:00 Asia/Seoul of its"
                    + " day. Orders may come in any sequence: by date, then by arrival, they come to the same.")
    @APIResponse(responseCode = "202", description = "A result for each order, in the sequence of the call")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-value`, `unknown-property`, `malformed-json`; none is taken in")
    @APIResponse(responseCode = "413", description = "`too-large`, over 256 KiB: send fewer at a time")
    @APIResponse(responseCode = "422", description = "`too-many-orders`; none is taken in")
    public Uni<ResultsView> take(@NotNull @Valid NewOrders wanted) {
        var orders = wanted.orders();
        return takeOrders
                .by(
                        caller.get(),
                        orders.stream()
                                .map(order -> order.wanted(orderDigest.of(order)))
                                .toList())
                .map(results -> {
                    var views = new ArrayList<ResultView>();
                    for (var result : results) {
                        views.add(ResultView.of(orders.get(views.size()).orderId(), result));
                    }
                    return new ResultsView(views);
                });
    }
}
