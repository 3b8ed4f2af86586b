package kr.civilid.issuance.credential.application;

import java.util.List;

/// One number that decides everything about a step. The smaller it is, the plainer is what it decides.
final class Luck {

    static final int MOST = 100_000_000;

    private int left;

    Luck(int number) {
        this.left = number;
    }

    /// From 0, below `bound`.
    int of(int bound) {
        var drawn = left % bound;
        left /= bound;
        return drawn;
    }

    boolean one(int in) {
        return of(in) == in - 1;
    }

    <T> T any(List<T> some) {
        return some.get(of(some.size()));
    }
}
