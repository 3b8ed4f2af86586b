package kr.civilid.approval.inbox.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.approval.wording.Pages;

/// The templates of this package, checked by the build.
@CheckedTemplate(basePath = "inbox")
class InboxPages {

    /// `next` is the cursor of the following page, `username` who is logged in.
    static native TemplateInstance list(List<Line> items, Optional<String> next, String username);

    static native TemplateInstance refused(Optional<String> reason);

    /// One application in the list; `actingFor` is empty where the reader decides in their own name.
    public record Line(String id, String name, String department, String post, String openedAt, String actingFor) {

        static Line of(Waiting waiting) {
            return new Line(
                    waiting.issuanceId().toString(),
                    waiting.name(),
                    waiting.department(),
                    waiting.position() + " · " + waiting.rank(),
                    Pages.minutes(waiting.openedAt()),
                    waiting.actingFor().orElse(""));
        }
    }

    private InboxPages() {}
}
