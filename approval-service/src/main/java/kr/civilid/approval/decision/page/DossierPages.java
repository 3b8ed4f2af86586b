package kr.civilid.approval.decision.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.approval.decision.domain.Authority;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Due;
import kr.civilid.approval.decision.domain.OnHold;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.wording.Pages;
import kr.civilid.events.catalog.Particulars;

/// The templates of this package, checked by the build.
@CheckedTemplate(basePath = "decision")
class DossierPages {

    /// `refusal` says why the last decision was not taken, `comment` what was written in it, `asked` whether it was a
    /// question (추가 확인); `stale` that the log-in is too old to decide.
    static native TemplateInstance dossier(
            Sheet sheet, Optional<String> refusal, boolean stale, String comment, boolean asked, AnswerDays days);

    /// What came of each that was ticked, and how many of them were approved and refused.
    static native TemplateInstance results(List<Result> lines, int approved, int refused);

    static native TemplateInstance missing(String reason, boolean stale);

    /// From which day to which one the answer to a question may be wanted, and the day that was chosen, if any.
    public record AnswerDays(String first, String last, String chosen) {}

    /// `reason` says why it was not approved.
    public record Result(String id, String name, boolean approved, String reason) {

        @Override
        public String toString() {
            return "Result[%s, ***]".formatted(id);
        }
    }

    /// An approval as it lies on the desk, with the decisions of earlier rounds. `yours`: the reader may decide it now;
    /// `heldUntil` is empty where nothing was asked for, `dueAt` where it is nobody's turn.
    public record Sheet(
            String id,
            String name,
            String employeeNumber,
            String agency,
            String department,
            String post,
            String openedAt,
            String contentHash,
            Optional<Particulars> more,
            boolean closed,
            String heldUntil,
            String dueAt,
            boolean reminded,
            boolean overdue,
            boolean yours,
            List<Line> steps) {

        static Sheet of(Dossier dossier, Official reader, Optional<Due> due) {
            var approval = dossier.approval();
            var submission = approval.submission();
            var content = dossier.content();
            return new Sheet(
                    submission.id().toString(),
                    content.name(),
                    content.employeeNumber(),
                    content.agency().digits(),
                    content.department(),
                    content.position() + " · " + content.rank(),
                    Pages.minutes(submission.openedAt()),
                    submission.contentHash().base64url(),
                    Optional.ofNullable(content.particulars()),
                    approval instanceof Approval.Closed,
                    approval instanceof OnHold hold ? Pages.minutes(hold.until()) : "",
                    due.map(Due::at).map(Pages::lastDay).orElse(""),
                    due.filter(Due::reminded).isPresent(),
                    due.filter(Due::overdue).isPresent(),
                    approval.awaits(reader),
                    Stream.concat(
                                    submission.earlier().stream().map(Line::decided),
                                    IntStream.range(
                                                    0,
                                                    submission.chain().seats().size())
                                            .mapToObj(place -> Line.of(approval, place)))
                            .toList());
        }
    }

    /// One step: `office` and `state` are worded by the template; the rest is empty until somebody has decided.
    public record Line(String office, String state, String who, String when, String comment) {

        static Line of(Approval approval, int place) {
            var office = approval.submission().chain().seats().get(place).step().name();
            if (place < approval.decisions().size()) {
                return decided(approval.decisions().get(place));
            }
            var state = switch (approval) {
                case Pending pending -> pending.step().name().equals(office) ? "WAITING" : "LATER";
                case OnHold _ -> "LATER";
                case Approval.Granted _, Approval.Returned _, Approval.Closed _ -> "SKIPPED";
            };
            return new Line(office, state, "", "", "");
        }

        /// 대결 and 전결 are written as on paper: 代 and for whom, 專.
        private static String who(Decision decision) {
            var by = decision.by().username();
            return switch (decision.authority()) {
                case Authority.OwnOffice _, Authority.Escalation _ -> by;
                case Authority.DelegatedDecision _ -> by + " (專)";
                case Authority.ActingFor acting ->
                    "%s (代 %s)".formatted(by, acting.absent().username());
            };
        }

        private static Line decided(Decision decision) {
            var state = switch (decision.kind()) {
                case APPROVE -> "APPROVED";
                case RETURN -> "RETURNED";
                case REQUEST_MORE -> "MORE_REQUESTED";
            };
            return new Line(
                    decision.step().name(), state, who(decision), Pages.minutes(decision.at()), decision.comment());
        }
    }

    private DossierPages() {}
}
