package kr.civilid.approval.decision.domain;

import kr.civilid.events.catalog.Digest;

/// What an approver says of the content with the hash `seen`. The comment is free text, stripped, empty for none.
public sealed interface Verdict {

    Digest seen();

    String comment();

    record Approve(Digest seen, String comment) implements Verdict {

        public Approve {
            comment = comment.strip();
        }

        @Override
        public String toString() {
            return "Approve[***]";
        }
    }

    /// Refuses an empty comment with [CommentMissing].
    record Return(Digest seen, String comment) implements Verdict {

        public Return {
            comment = comment.strip();
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
