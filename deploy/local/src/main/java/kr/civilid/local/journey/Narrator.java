package kr.civilid.local.journey;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/// Tells a journey: one line per step with who acts, what is reached, which events said so, and how long it took.
final class Narrator {

    private final PrintStream out;
    private int failures;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n  %s%n", title);
    }

    /// Runs `step`; `reached` is asked afterwards, so that the line tells what the system says, not what was hoped.
    void step(String name, Runnable step, Supplier<String> reached) {
        long start = System.nanoTime();
        try {
            step.run();
            var took = Duration.ofNanos(System.nanoTime() - start);
            out.printf("    ✓ %s %s  %,d ms%n", pad(name, 34), pad(reached.get(), 62), took.toMillis());
        } catch (RuntimeException | AssertionError failure) {
            failures++;
            out.printf("    ✗ %s %s%n", pad(name, 34), failure.getMessage());
            throw new StepFailed(failure);
        }
    }

    boolean succeeded() {
        return failures == 0;
    }

    /// Hangul takes two columns of a terminal.
    private static String pad(String text, int columns) {
        int width = text.codePoints()
                .map(c -> c >= 0x1100 && c < 0xFF00 && c != '─' && c != '→' ? columnsOf(c) : 1)
                .sum();
        return width >= columns ? text : text + " ".repeat(columns - width);
    }

    private static int columnsOf(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL ? 2 : 1;
    }

    /// The step was told as failed; the rest of the journey cannot follow.
    static final class StepFailed extends RuntimeException {
        StepFailed(Throwable cause) {
            super(cause);
        }
    }
}
