package kr.civilid.approval.inbox.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.inbox.application.Waiting;
import kr.civilid.approval.inbox.application.WaitingApprovals.Count;
import kr.civilid.approval.wording.Pages;

/// The templates of this package, checked by the build.
@CheckedTemplate(basePath = "inbox")
class InboxPages {

    /// `next` is the cursor of the following page, `username` who is logged in; `all` whether every item is ticked
    /// already, `otherwise` the address where it is the other way round; `count` is of all pages.
    static native TemplateInstance list(
            List<Line> items, Optional<String> next, Count count, String username, boolean all, String otherwise);

    static native TemplateInstance refused(Optional<String> reason);

    /// One application in the list; `actingFor` is empty where the reader decides in their own name. It is
    /// shown as its hash has it, so that it may be approved from the list.
    public record Line(
            String id,
            String contentHash,
            String name,
            String employeeNumber,
            String department,
            String post,
            String openedAt,
            String dueAt,
            boolean reminded,
            boolean overdue,
            String actingFor) {

        static Line of(Waiting waiting) {
            return new Line(
                    waiting.issuanceId().toString(),
                    waiting.contentHash().base64url(),
                    waiting.name(),
                    waiting.employeeNumber(),
                    waiting.department(),
                    waiting.position() + " · " + waiting.rank(),
                    Pages.minutes(waiting.openedAt()),
                    Pages.lastDay(waiting.due().at()),
                    waiting.due().reminded(),
                    waiting.due().overdue(),
                    waiting.actingFor().orElse(""));
        }
    }

    private InboxPages() {}
}
