package kr.civilid.approval.decision.domain;

/// How far the waiting for one step has come.
public record Turn(boolean reminded, boolean escalated) {

    public static final Turn FRESH = new Turn(false, false);
}
