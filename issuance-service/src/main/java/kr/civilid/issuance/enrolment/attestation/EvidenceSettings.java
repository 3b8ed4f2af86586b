package kr.civilid.issuance.enrolment.attestation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;

/// Which phones and apps are let in. Until an app is named, none is.
@ConfigMapping(prefix = "civilid.attestation")
interface EvidenceSettings {

    /// Takes phones that prove nothing, for a system on one machine.
    @WithDefault("false")
    boolean simulator();

    Android android();

    Ios ios();

    interface Android {

        /// `package:SHA-256 of the signing certificate`, in hex; a package signed anew has an entry for each.
        Optional<List<String>> apps();

        @WithDefault("TRUSTED_ENVIRONMENT")
        SecurityLevel minimumLevel();

        /// Year and month of the system's security patch, as 202509.
        OptionalInt minimumPatchLevel();

        /// The file of `https://android.googleapis.com/attestation/status`, which a job of the operator keeps fresh.
        Optional<Path> revocationList();

        @WithDefault("P3D")
        Duration revocationListMaxAge();

        /// Stale data fails closed, where nothing else is said.
        @WithDefault("false")
        boolean acceptStaleRevocationList();

        /// Phones of before 2021 have certificates from the factory, which run out while the phone lives on.
        @WithDefault("false")
        boolean acceptExpiredFactoryCertificates();

        Optional<List<Path>> extraRoots();
    }

    interface Ios {

        /// `team id.bundle id`.
        Optional<List<String>> apps();

        @WithDefault("PRODUCTION")
        AppAttestEnvironment environment();

        Optional<List<Path>> extraRoots();
    }
}
