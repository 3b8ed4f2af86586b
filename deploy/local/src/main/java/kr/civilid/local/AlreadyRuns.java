package kr.civilid.local;

/// Another launcher runs a system over the same folder.
public final class AlreadyRuns extends Exception {

    private static final long serialVersionUID = 1L;

    AlreadyRuns(String by) {
        super("Civil-ID already runs here" + by);
    }
}
