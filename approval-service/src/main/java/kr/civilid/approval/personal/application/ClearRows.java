package kr.civilid.approval.personal.application;

import io.smallrye.mutiny.Uni;

/// Rows of a table that lie in clear, because a release of before wrote them.
public interface ClearRows {

    /// Closes up to `atMost` of them and says how many, as part of a transaction. What another replica is at is left
    /// for later.
    Uni<Integer> close(int atMost);
}
