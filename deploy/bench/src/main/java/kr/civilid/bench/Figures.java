package kr.civilid.bench;

import java.util.Arrays;

/// Times of one kind, in milliseconds. A run that measured nothing is a failure, not a pass.
record Figures(double[] sorted) {

    static Figures of(double... times) {
        if (times.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = times.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /// The value below which `share` (0 to 1) of the times lie.
    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    double median() {
        return at(0.5);
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, of %d".formatted(median(), at(0.99), sorted.length);
    }
}
