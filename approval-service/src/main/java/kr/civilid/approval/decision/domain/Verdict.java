package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.civilid.events.catalog.Digest;

/// What an approver says of the content with the hash `seen`. The comment is free text, stripped, empty for none; one
/// that does not fit is refused with [CommentUnfit], one that lacks where it is needed with [CommentMissing].
public sealed interface Verdict {

    int LONGEST = 1000;
    String FIT = "[\\r\\n\\t[^\\p{Cc}\\p{Cs}]]*";

    Digest seen();

    String comment();

    /// Neither control characters, which logs and terminals obey, nor halves of characters; at most 1,000 in all.
    private static String fit(String comment) {
        var stripped = comment.strip();
        if (stripped.length() > LONGEST || !stripped.matches(FIT)) {
            throw new CommentUnfit();
        }
        return stripped;
    }

    private static String said(String comment) {
        var fit = fit(comment);
        if (fit.isEmpty()) {
            throw new CommentMissing();
        }
        return fit;
    }

    record Approve(Digest seen, String comment) implements Verdict {

        public Approve {
            comment = fit(comment);
        }

        @Override
        public String toString() {
            return "Approve[***]";
        }
    }

    record Return(Digest seen, String comment) implements Verdict {

        public Return {
            comment = said(comment);
        }

        @Override
        public String toString() {
            return "Return[***]";
        }
    }

    /// 추가 확인: the comment says what is missing, `until` by when it is to come.
    record RequestMore(Digest seen, String comment, Instant until) implements Verdict {

        public RequestMore {
            comment = said(comment);
            until = until.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String toString() {
            return "RequestMore[***]";
        }
    }
}
