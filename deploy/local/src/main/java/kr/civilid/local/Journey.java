package kr.civilid.local;

import java.io.PrintStream;

/// What a running system is shown to do: one civil servant's way from the application to the gate.
///
/// Found by [java.util.ServiceLoader], so that the launcher knows no journey and a journey needs no launcher.
public interface Journey {

    /// Walks and tells each step on `out`; false where a step failed, after saying which and why.
    boolean walk(Addresses system, PrintStream out);
}
