package kr.civilid.notification.message.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.message.domain.EucKr;
import kr.civilid.notification.message.domain.Template;
import kr.civilid.notification.message.domain.Templates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The wording of every text, so that the help desk can tell a caller what a genuine one looks like.
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "문자 문구")
class TemplatesResource {

    private static final String EXAMPLE = """
            {"templates": [{"notice": "RETURNED", "version": 2, "kind": "SMS",
              "words": "[모바일 공무원증] 발급 신청이 반려되었습니다. 사유는 {system}에서 확인하세요.",
              "bytes": 75, "limit": 90, "encoding": "EUC-KR"}]}""";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            Notice notice,
            int version,
            String kind,
            @Nullable String subject,
            String words,
            int bytes,
            int limit,
            String encoding) {

        static View of(Template template) {
            return new View(
                    template.notice(),
                    template.version(),
                    template.subject().isPresent() ? "LMS" : "SMS",
                    template.subject().orElse(null),
                    template.words(),
                    template.bytes(),
                    template.limit(),
                    EucKr.CHARSET.name());
        }
    }

    record Views(List<View> templates) {}

    @GET
    @RolesAllowed({"help-desk", "hr-officer", "auditor"})
    @Operation(
            operationId = "readTemplates",
            summary = "The wording of every text, with its length",
            description = "A `{place}` stands for what differs from text to text; `bytes` is the length in `encoding`"
                    + " with every place filled to the full, at most `limit`. Of one notice the first that fits what"
                    + " is known is sent; where no gateway takes an LMS, the first SMS. A message names its notice and"
                    + " the version of its wording: with `version` those of that number are shown, said no more or"
                    + " still; without it what is said now.")
    @APIResponse(
            responseCode = "200",
            description = "The templates, none where no notice has that version",
            content = @Content(examples = @ExampleObject(name = "one of them", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "`invalid-value`: the version is no number from 1 to 9999")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: no such role")
    public Views templates(
            @RestQuery @Nullable @Pattern(regexp = "[1-9][0-9]{0,3}", message = "a whole number from 1")
                    String version) {
        var templates = version == null ? Templates.CURRENT : Templates.of(Integer.parseInt(version));
        return new Views(templates.stream().map(View::of).toList());
    }
}
