package kr.civilid.local;

import java.time.Duration;
import kr.civilid.local.part.Part;

/// Hears how a start goes, from several threads.
public interface Progress {

    /// Says nothing to anybody.
    Progress SILENT = new Progress() {};

    default void starting(Part part) {}

    default void ready(Part part, Duration took) {}
}
