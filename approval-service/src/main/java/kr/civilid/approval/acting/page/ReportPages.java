package kr.civilid.approval.acting.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.acting.domain.PostReport;
import kr.civilid.approval.wording.Pages;

/// The templates of this package, checked by the build.
@CheckedTemplate(basePath = "acting")
class ReportPages {

    /// `refusal` says why the last report was not taken note of, `username` who is logged in.
    static native TemplateInstance reports(List<Line> reports, String username, Optional<String> refusal);

    static native TemplateInstance refused(String reason);

    /// One decision made in the reader's name; `step` and `decision` are worded by the template.
    public record Line(String id, String applicant, String step, String decision, String actedBy, String at) {

        static Line of(PostReport report) {
            return new Line(
                    report.id().toString(),
                    report.applicant(),
                    report.step().name(),
                    report.decision(),
                    report.actedBy(),
                    Pages.minutes(report.at()));
        }
    }

    private ReportPages() {}
}
