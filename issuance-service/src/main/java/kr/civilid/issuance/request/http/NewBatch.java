package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Many applications in one call. Each is read on its own, so that one that makes no sense spoils no other.
@Schema(description = "Up to 1,000 applications")
record NewBatch(
        @Schema(required = true, implementation = BatchItem[].class) @NotNull @Size(min = 1, max = NewBatch.MOST)
        List<JsonNode> requests) {

    static final int MOST = 1_000;

    @Override
    public String toString() {
        return "NewBatch[***]";
    }
}
