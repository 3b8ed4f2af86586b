package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.DpopRefused;

/// Lets nobody but the bound phone call (RFC 9449).
@ApplicationScoped
public class AdmitPhone {

    private static final String SCHEME = "DPoP ";

    private final DpopProofs dpopProofs;
    private final AccessTokens accessTokens;
    private final Devices devices;
    private final BaseUrl baseUrl;

    AdmitPhone(DpopProofs dpopProofs, AccessTokens accessTokens, Devices devices, BaseUrl baseUrl) {
        this.dpopProofs = dpopProofs;
        this.accessTokens = accessTokens;
        this.devices = devices;
        this.baseUrl = baseUrl;
    }

    /// A call as it came in: `path` from the slash after the host on, the headers `Authorization` and `DPoP`.
    public record Call(String method, String path, Optional<String> authorization, Optional<String> proof) {

        @Override
        public String toString() {
            return "Call[" + method + "]";
        }
    }

    /// By access token and proof. Fails with [DpopRefused], or with [EnrolmentNotFound] for a token of another
    /// enrolment.
    public Uni<Device> byToken(IssuanceId id, Call call) {
        var token = call.authorization()
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> refused(DpopRefused.Error.INVALID_TOKEN, "an access token is needed"));
        return key(call, Optional.of(token))
                .flatMap(key -> accessTokens
                        .holder(GrantAccess.digest(token))
                        .map(holder -> holder.orElseThrow(() ->
                                refused(DpopRefused.Error.INVALID_TOKEN, "the access token is unknown or has expired")))
                        .invoke(holder -> {
                            if (!holder.equals(id)) {
                                throw new EnrolmentNotFound();
                            }
                        })
                        .chain(() -> bound(id, key)));
    }

    /// By the device key alone, for a phone whose access token has run out; a token that is sent must be good.
    public Uni<Device> byKey(IssuanceId id, Call call) {
        return call.authorization().isPresent()
                ? byToken(id, call)
                : key(call, Optional.empty()).flatMap(key -> bound(id, key));
    }

    private Uni<ECKey> key(Call call, Optional<String> token) {
        var proof =
                call.proof().orElseThrow(() -> refused(DpopRefused.Error.INVALID_DPOP_PROOF, "a DPoP proof is needed"));
        return dpopProofs.verify(proof, call.method(), baseUrl.of(call.path()), token);
    }

    /// An unbound phone, another phone and an id that never was get the same answer.
    private Uni<Device> bound(IssuanceId id, ECKey key) {
        return devices.find(id)
                .onFailure(EnrolmentNotFound.class)
                .transform(_ -> refused(DpopRefused.Error.INVALID_TOKEN, "this phone is not bound"))
                .invoke(device -> {
                    if (!PhoneKeys.same(device.key(), key)) {
                        throw refused(DpopRefused.Error.INVALID_TOKEN, "this phone is not bound");
                    }
                });
    }

    private DpopRefused refused(DpopRefused.Error error, String rule) {
        return new DpopRefused(error, rule, dpopProofs.nonce());
    }
}
