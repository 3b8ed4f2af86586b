package kr.civilid.testkit.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.civilid.testkit.peers.Http;

/// 본인확인 as the holder does it: signs in at the PASS-like provider in a browser, and the app gets the ID token
/// (OpenID Connect authorization code flow with PKCE).
final class IdentityProofing {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String REDIRECT = "kr.go.geps.mobileid:/callback";

    /// `check` says where, and with which nonce.
    static String idToken(JsonNode check, String phone) {
        return idToken(
                URI.create(check.get("issuer").asText()),
                check.get("clientId").asText(),
                check.get("nonce").asText(),
                phone);
    }

    /// Gives the ID token of whoever owns `phone`, bound to `nonce`. Locally the password is the phone number.
    static String idToken(URI issuer, String clientId, String nonce, String phone) {
        var configuration = Http.get(URI.create(issuer + "/.well-known/openid-configuration"), Map.of())
                .expect(200)
                .json();
        var verifier =
                Base64URL.encode(UUID.randomUUID() + "-" + UUID.randomUUID()).toString();
        var code = signIn(
                URI.create(configuration.get("authorization_endpoint").asText()
                        + "?response_type=code&scope=openid%20profile%20phone"
                        + "&client_id=" + clientId
                        + "&redirect_uri=" + java.net.URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8)
                        + "&nonce=" + nonce
                        + "&code_challenge_method=S256&code_challenge=" + DpopClient.sha256(verifier)),
                phone);
        return Http.form(
                        URI.create(configuration.get("token_endpoint").asText()),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", clientId,
                                "redirect_uri", REDIRECT,
                                "code", code,
                                "code_verifier", verifier),
                        Map.of())
                .expect(200)
                .json()
                .get("id_token")
                .asText();
    }

    private static String signIn(URI authorization, String phone) {
        try (var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var page = send(browser, HttpRequest.newBuilder(authorization).build());
            var form = FORM.matcher(page.body());
            if (!form.find()) {
                throw new IllegalStateException(
                        "no log-in form at the identity-proofing provider: " + page.statusCode());
            }
            var answer = send(
                    browser,
                    HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                            .header("Cookie", cookies(page))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(phone, phone)))
                            .build());
            return code(answer.headers().firstValue("Location").orElse(""));
        }
    }

    /// Like a browser on loopback, and unlike Java's cookie handler, sends `Secure` cookies over plain HTTP here.
    private static String cookies(HttpResponse<String> page) {
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
        throw new IllegalStateException("the identity-proofing provider gave no code");
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private IdentityProofing() {}
}
