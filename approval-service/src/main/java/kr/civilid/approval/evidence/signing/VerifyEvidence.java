package kr.civilid.approval.evidence.signing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;

/// `deploy/verify-evidence answer.json key.pem`: the answer as it was saved, and a public key that came another way, in
/// any form that [EvidenceKeys] takes. Needs no service, years later. Ends with 0, or with 1 and what is wrong; with 2
/// where it cannot tell.
public final class VerifyEvidence {

    private static final int GENUINE = 0;
    private static final int FALSE = 1;
    private static final int UNKNOWN = 2;

    public static void main(String[] arguments) {
        System.exit(check(arguments, System.out));
    }

    static int check(String[] arguments, PrintStream out) {
        if (arguments.length != 2) {
            out.println("usage: VerifyEvidence <saved answer> <certificate or public key: PEM, JWK or JWK set>");
            return UNKNOWN;
        }
        try {
            var faults = new EvidenceCheck(EvidenceKeys.parse(Files.readString(Path.of(arguments[1]))))
                    .of(Files.readString(Path.of(arguments[0])));
            faults.forEach(out::println);
            out.println(faults.isEmpty() ? "genuine and complete" : "NOT genuine");
            return faults.isEmpty() ? GENUINE : FALSE;
        } catch (IOException | ParseException | InvalidPathException e) {
            out.println("cannot read: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private VerifyEvidence() {}
}
