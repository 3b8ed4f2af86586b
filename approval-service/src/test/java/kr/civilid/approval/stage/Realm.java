package kr.civilid.approval.stage;

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
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.testkit.parts.Rsa;
import kr.civilid.testkit.people.Caller;

/// A small OpenID provider: the authorization code flow with PKCE, as the browser and the service speak it with
/// Keycloak. Whoever is [#at] the keyboard is logged in without a password.
public final class Realm implements QuarkusTestResourceLifecycleManager {

    private static volatile Caller atTheKeyboard;
    private static volatile Duration ago = Duration.ZERO;

    private static final RSAKey KEY = new RSAKey.Builder(Rsa.generate("realm"))
            .algorithm(JWSAlgorithm.RS256)
            .build();

    private record Grant(Caller who, Instant loggedIn, String challenge, String nonce) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private HttpServer server;
    private String issuer;

    /// From now on the next log-in is this person's.
    public static void at(Caller who) {
        at(who, Duration.ZERO);
    }

    /// They have logged in so long ago here, and need not again unless they are asked to (`prompt=login`).
    public static void at(Caller who, Duration since) {
        atTheKeyboard = who;
        ago = since;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(KEY).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/logout", exchange -> redirect(exchange, query(exchange).get("post_logout_redirect_uri")));
        server.start();
        return Map.of("quarkus.oidc.web.auth-server-url", issuer);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout"}""".formatted(issuer);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        if (!"S256".equals(query.get("code_challenge_method")) || !"civilid-web".equals(query.get("client_id"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var code = UUID.randomUUID().toString();
        var loggedIn = "login".equals(query.get("prompt"))
                ? Instant.now()
                : Instant.now().minus(ago);
        grants.put(
                code, new Grant(atTheKeyboard, loggedIn, query.get("code_challenge"), query.getOrDefault("nonce", "")));
        redirect(
                exchange,
                query.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(query.get("state"), UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var grant = grants.remove(form.getOrDefault("code", ""));
        if (grant == null || !grant.challenge().equals(s256(form.get("code_verifier")))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        answer(exchange, """
                {"token_type":"Bearer","expires_in":300,"access_token":"%s","id_token":"%s"}""".formatted(jwt(grant, "account"), jwt(grant, "civilid-web")));
    }

    private String jwt(Grant grant, String audience) {
        var who = grant.who();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(UUID.nameUUIDFromBytes(who.username().getBytes(UTF_8)).toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("nonce", grant.nonce())
                .claim("auth_time", grant.loggedIn().getEpochSecond())
                .claim("preferred_username", who.username())
                .claim("realm_access", Map.of("roles", who.roles()))
                .claim("agency", who.agency())
                .claim("department", who.department())
                .claim("employee_number", who.employeeNumber())
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("realm").build(), claims);
            jwt.sign(FastProvider.in(new RSASSASigner(KEY)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return parameters(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (first, _) -> first, HashMap::new));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", URI.create(to).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String s256(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
