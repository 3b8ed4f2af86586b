package kr.civilid.approval.decision.domain;

import kr.civilid.events.catalog.Digest;

/// What an approver says of the content with the hash `seen`. The comment is free text, stripped, empty for none; one
/// that does not fit is refused with [CommentUnfit].
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

    record Approve(Digest seen, String comment) implements Verdict {

        public Approve {
            comment = fit(comment);
        }

        @Override
        public String toString() {
            return "Approve[***]";
        }
    }

    /// Refuses an empty comment with [CommentMissing].
    record Return(Digest seen, String comment) implements Verdict {

        public Return {
            comment = fit(comment);
            if (comment.isEmpty()) {
                throw new CommentMissing();
            }
        }

        @Override
        public String toString() {
            return "Return[***]";
        }
    }
}
