package kr.civilid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.testkit.peers.Http;
import kr.civilid.verification.decision.application.Intake;
import kr.civilid.verification.decision.application.Snapshot;

/// A status list as anybody gets it from the registry, believed only where a gate would believe it.
final class PublishedList {

    private final URI address;
    private final Intake intake;

    PublishedList(URI address, Path root) throws IOException, GeneralSecurityException {
        this.address = address;
        try (var certificate = Files.newInputStream(root)) {
            this.intake = new Intake(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
    }

    boolean isThere() {
        return Http.get(address, Map.of()).status() == 200;
    }

    /// How many of the first `copies` of an [IssuedCrowd] have `value` in the token served now, whose signature and
    /// dates were found good.
    int count(int value, int copies) {
        var token = Http.get(address, Map.of("Accept", "application/statuslist+jwt"))
                .expect(200)
                .text();
        var now = Instant.now();
        if (!(intake.take(Snapshot.EMPTY, new StatusListPublished(address, 1, token, now), now)
                instanceof Intake.Result.Taken)) {
            throw new IllegalStateException("the list is not genuine");
        }
        var entries = entries(token);
        int found = 0;
        for (int place = 0; place < copies; place++) {
            int entry = IssuedCrowd.entry(place);
            if ((entries[entry / 4] >> entry % 4 * 2 & 3) == value) {
                found++;
            }
        }
        return found;
    }

    private static byte[] entries(String token) {
        var inflater = new Inflater();
        try {
            var payload = Http.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            inflater.setInput(Base64.getUrlDecoder()
                    .decode(payload.get("status_list").get("lst").asText()));
            var entries = new byte[IssuedCrowd.SIZE / 4];
            if (inflater.inflate(entries) < entries.length) {
                throw new IllegalStateException("the list is too short");
            }
            return entries;
        } catch (IOException | DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
