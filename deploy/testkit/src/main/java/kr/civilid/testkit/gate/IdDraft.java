package kr.civilid.testkit.gate;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.events.catalog.StatusReference;

/// A civil-servant ID (`dc+sd-jwt`) about to be signed; a test may change or leave out any claim first.
public final class IdDraft {

    /// A JPEG, or its beginning, in base64.
    public static final String HONGS_FACE =
            "/9j/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUV";

    /// What the ID of 홍길동 of agency 1741000 says; each claim can be disclosed alone.
    public static final Map<String, Object> HONG = Map.ofEntries(
            Map.entry("family_name", "홍"),
            Map.entry("given_name", "길동"),
            Map.entry("name", "홍길동"),
            Map.entry("name_en", "Hong Gildong"),
            Map.entry("employee_number", "2020123456"),
            Map.entry("agency_code", "1741000"),
            Map.entry("agency_name", "행정안전부"),
            Map.entry("department", "디지털정부국"),
            Map.entry("position", "주무관"),
            Map.entry("rank", "6급"),
            Map.entry("birth_date", "1990-01-01"),
            Map.entry("portrait", "data:image/jpeg;base64," + HONGS_FACE));

    private final ECKey phone = key();
    private final SDObjectBuilder disclosable = new SDObjectBuilder();
    private final Map<String, Disclosure> disclosures = new HashMap<>();
    private final Map<String, Object> visible = new HashMap<>();

    /// From the last full hour before `at`, for 30 days.
    public IdDraft(URI issuer, StatusReference status, Instant at) {
        HONG.forEach((name, value) -> disclosures.put(name, disclosable.putSDClaim(name, value)));
        var from = at.truncatedTo(ChronoUnit.HOURS);
        visible.put("iss", issuer.toString());
        visible.put("vct", RegistryVoice.ID);
        visible.put("iat", from.getEpochSecond());
        visible.put("exp", from.plus(Duration.ofDays(30)).getEpochSecond());
        visible.put("cnf", Map.of("jwk", phone.toPublicJWK().toJSONObject()));
        visible.put(
                "status",
                Map.of(
                        "status_list",
                        Map.of("idx", status.idx(), "uri", status.uri().toString())));
    }

    /// A claim that everybody sees.
    public IdDraft with(String name, Object value) {
        visible.put(name, value);
        return this;
    }

    public IdDraft without(String name) {
        visible.remove(name);
        return this;
    }

    /// A disclosure besides, or in the place of, those of [#HONG].
    public IdDraft disclosing(String name, Object value) {
        disclosures.put(name, disclosable.putSDClaim(name, value));
        return this;
    }

    public HeldId signedBy(Signer signer) {
        return signed(claims -> signer.sign("dc+sd-jwt", claims));
    }

    /// Signed in any way, for those that should be refused.
    public HeldId signed(Function<Map<String, Object>, String> signing) {
        var claims = new HashMap<>(disclosable.build(true));
        claims.putAll(visible);
        return new HeldId(signing.apply(claims), disclosures, phone);
    }

    public static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
