package kr.civilid.issuance.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.testkit.parts.Rsa;

/// A small real OpenID Connect provider over HTTP: metadata, keys, a log-in page, an authorization code, a token.
/// Everybody is 홍길동; the user name is the phone number.
public class ProofingProvider implements QuarkusTestResourceLifecycleManager {

    private static final RSAKey KEY = Rsa.generate("proofing-1");
    private static final RSAKey SOMEBODY_ELSES = Rsa.generate("proofing-1");

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer("/.well-known/openid-configuration", _ -> metadata());
            answer("/keys", _ -> new JWKSet(KEY).toString());
            answer(
                    "/authorize",
                    fields -> "<form method='post' action=\"" + issuer() + "/login?nonce=" + fields.get("nonce")
                            + "&amp;redirect_uri=" + fields.get("redirect_uri") + "\">");
            server.createContext("/login", this::login);
            answer("/token", this::token);
            server.start();
            System.setProperty("civilid.identity-proofing.issuer", issuer());
            return Map.of("civilid.identity-proofing.issuer", issuer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// What an honest provider would say of 홍길동.
    public static JWTClaimsSet.Builder claims(String nonce, String phone) {
        return new JWTClaimsSet.Builder()
                .issuer(System.getProperty("civilid.identity-proofing.issuer"))
                .subject("f:" + phone)
                .audience("civilid")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("name", "홍길동")
                .claim("birthdate", "1990-05-17")
                .claim("phone_number", phone)
                .claim("ci", ci(phone));
    }

    public static String ci(String phone) {
        return (phone + "x".repeat(88)).substring(0, 88);
    }

    public static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY);
    }

    /// By a key that says it is the provider's.
    public static String forged(JWTClaimsSet.Builder claims) {
        return signed(claims, SOMEBODY_ELSES);
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(FastProvider.in(new RSASSASigner(key)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void login(HttpExchange exchange) throws IOException {
        var fields = fields(exchange);
        var code = UUID.randomUUID().toString();
        codes.put(code, fields);
        exchange.getResponseHeaders().add("Location", fields.get("redirect_uri") + "?code=" + code);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String token(Map<String, String> fields) {
        var login = codes.remove(fields.get("code"));
        return "{\"id_token\": \"%s\"}".formatted(signed(claims(login.get("nonce"), login.get("username"))));
    }

    private interface Answer {
        String to(Map<String, String> fields);
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            var body = answer.to(fields(exchange)).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var fields = new HashMap<String, String>();
        for (var pair : (query + "&" + body).split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }
}
