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

/// The wording of every text, so that the help desk can tell a caller what a genuine one looks like.
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
class TemplatesResource {

    /// `bytes` is the length in EUC-KR with every `{place}` filled to the full.
    record View(Notice notice, String words, int bytes, int limit, String encoding) {

        static View of(Template template) {
            return new View(
                    template.notice(), template.words(), template.bytes(), SmsText.LIMIT, SmsText.CHARSET.name());
        }
    }

    record Views(List<View> templates) {}

    @GET
    @RolesAllowed({"help-desk", "hr-officer", "auditor"})
    public Views templates() {
        return new Views(Wording.TEMPLATES.stream().map(View::of).toList());
    }
}
