package kr.civilid.issuance.enrolment.attestation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;

/// Which Android apps and phones are let in. `apps` holds the digests of the certificates that may sign each package.
record AndroidPolicy(
        Map<String, Set<String>> apps,
        SecurityLevel minimumLevel,
        OptionalInt minimumPatchLevel,
        boolean acceptExpiredFactoryCertificates) {

    private static final String APP = "[A-Za-z][A-Za-z0-9_.]*:[0-9a-f]{64}";

    static AndroidPolicy of(EvidenceSettings.Android settings) {
        if (!List.of(SecurityLevel.TRUSTED_ENVIRONMENT, SecurityLevel.STRONG_BOX)
                .contains(settings.minimumLevel())) {
            throw new IllegalStateException(
                    "civilid.attestation.android.minimum-level is TRUSTED_ENVIRONMENT or STRONG_BOX");
        }
        return new AndroidPolicy(
                apps(settings.apps().orElse(List.of())),
                settings.minimumLevel(),
                settings.minimumPatchLevel(),
                settings.acceptExpiredFactoryCertificates());
    }

    boolean accepts(KeyDescription.Application app) {
        var signers = apps.getOrDefault(app.packageName(), Set.of());
        return !app.signatures().isEmpty() && signers.containsAll(app.signatures());
    }

    boolean accepts(SecurityLevel level) {
        return level.compareTo(minimumLevel) >= 0;
    }

    private static Map<String, Set<String>> apps(List<String> entries) {
        var apps = new HashMap<String, Set<String>>();
        for (var entry : entries) {
            var colon = entry.indexOf(':') + 1;
            var app = entry.substring(0, colon)
                    + entry.substring(colon).replace(":", "").toLowerCase(Locale.ROOT);
            if (!app.matches(APP)) {
                throw new IllegalStateException(
                        "civilid.attestation.android.apps: not a package, a colon and a SHA-256 digest in hex: "
                                + entry);
            }
            apps.computeIfAbsent(app.substring(0, colon - 1), _ -> new TreeSet<>())
                    .add(app.substring(colon));
        }
        return Map.copyOf(apps);
    }
}
