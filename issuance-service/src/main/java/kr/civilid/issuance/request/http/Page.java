package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of issuances, oldest first.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page(
        List<IssuanceView> items,

        @Schema(description = "The next page; absent on the last one") @Nullable
        URI next) {}
