package kr.civilid.testkit.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody logs in at a Keycloak realm as at a browser: its form is filled in, and `client` gets the tokens (OpenID
/// Connect authorization code flow with PKCE). Only so does a token tell when its holder logged in.
public record LogIn(URI issuer, String client, String scope, String redirect) {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    /// What the token endpoint answers. The ID token is bound to `nonce`.
    public JsonNode with(String username, String password, String nonce) {
        var configuration = Http.get(URI.create(issuer + "/.well-known/openid-configuration"), Map.of())
                .expect(200)
                .json();
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var question = new TreeMap<>(Map.of(
                "response_type", "code",
                "scope", scope,
                "client_id", client,
                "redirect_uri", redirect,
                "nonce", nonce,
                "code_challenge_method", "S256",
                "code_challenge", sha256(verifier)));
        var form = URI.create(configuration.get("authorization_endpoint").asText() + "?" + Http.encode(question));
        return Http.form(
                        URI.create(configuration.get("token_endpoint").asText()),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", client,
                                "redirect_uri", redirect,
                                "code", code(form, username, password),
                                "code_verifier", verifier),
                        Map.of())
                .expect(200)
                .json();
    }

    private static String code(URI form, String username, String password) {
        var page = Http.get(form, Map.of());
        var action = FORM.matcher(page.text());
        if (!action.find()) {
            throw new IllegalStateException("no log-in form at " + form.getHost() + ": " + page.status());
        }
        var answer = Http.form(
                URI.create(action.group(1).replace("&amp;", "&")),
                Map.of("username", username, "password", password),
                Map.of("Cookie", cookies(page)));
        return code(answer.header("Location"));
    }

    /// Like a browser on loopback, and unlike Java's cookie handler, sends `Secure` cookies over plain HTTP here.
    private static String cookies(Http.Answer page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String code(String redirect) {
        for (var parameter : redirect.substring(redirect.indexOf('?') + 1).split("&")) {
            if (parameter.startsWith("code=")) {
                return URLDecoder.decode(parameter.substring(5), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("the log-in gave no code");
    }

    private static String sha256(String text) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
