package kr.civilid.events.access.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import kr.civilid.events.access.application.SearchAccessRecords.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of records, newest first.
@Schema(name = "AccessRecords")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessRecordsView(
        List<AccessRecordView> items,

        @Schema(description = "The next page; absent on the last one") @Nullable
        URI next) {

    static AccessRecordsView of(Page page, Asked asked, String baseUrl, int limit) {
        return new AccessRecordsView(
                page.records().stream().map(AccessRecordView::of).toList(),
                page.next()
                        .map(last -> next(asked, baseUrl, Cursor.of(last), limit))
                        .orElse(null));
    }

    private static URI next(Asked asked, String baseUrl, String after, int limit) {
        var link = UriBuilder.fromUri(baseUrl).path("/access-records");
        asked.person.ifPresent(value -> link.queryParam("person", value));
        asked.issuance.ifPresent(value -> link.queryParam("issuance", value));
        asked.who.ifPresent(value -> link.queryParam("who", "{who}"));
        asked.act.ifPresent(value -> link.queryParam("act", "{act}"));
        asked.from.ifPresent(value -> link.queryParam("from", "{from}"));
        asked.to.ifPresent(value -> link.queryParam("to", "{to}"));
        return link.queryParam("limit", limit)
                .queryParam("after", after)
                .buildFromMap(java.util.Map.of(
                        "who", asked.who.orElse(""),
                        "act", asked.act.orElse(""),
                        "from", asked.from.map(text -> text.replace(' ', '+')).orElse(""),
                        "to", asked.to.map(text -> text.replace(' ', '+')).orElse("")));
    }
}
