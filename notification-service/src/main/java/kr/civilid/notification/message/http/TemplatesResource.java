package kr.civilid.notification.message.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.message.domain.SmsText;
import kr.civilid.notification.message.domain.Template;
import kr.civilid.notification.message.domain.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The wording of every text, so that the help desk can tell a caller what a genuine one looks like.
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "문자 문구")
class TemplatesResource {

    record View(Notice notice, String words, int bytes, int limit, String encoding) {

        static View of(Template template) {
            return new View(
                    template.notice(), template.words(), template.bytes(), SmsText.LIMIT, SmsText.CHARSET.name());
        }
    }

    record Views(List<View> templates) {}

    @GET
    @RolesAllowed({"help-desk", "hr-officer", "auditor"})
    @Operation(
            operationId = "readTemplates",
            summary = "The wording of every text, with its length",
            description = "A `{place}` stands for what differs from text to text; `bytes` is the length in `encoding`"
                    + " with every place filled to the full, at most `limit`.")
    @APIResponse(responseCode = "200", description = "All templates")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: no such role")
    public Views templates() {
        return new Views(Wording.TEMPLATES.stream().map(View::of).toList());
    }
}
