package kr.civilid.approval.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.testkit.people.Caller;

/// Somebody's browser: keeps cookies, follows redirects, says where a form comes from.
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String language;

    private Browser(String language) {
        this.language = language;
    }

    public static Browser of(Caller who) {
        return of(who, "ko-KR,ko;q=0.9");
    }

    public static Browser of(Caller who, String language) {
        Realm.at(who);
        return new Browser(language);
    }

    public HttpResponse<String> open(String path) {
        return send(request(path).GET());
    }

    /// Sends a form as the page that shows it would.
    public HttpResponse<String> submit(String path, Map<String, String> form) {
        return submit(path, form, "same-origin");
    }

    /// Sends a form in which these boxes of one name are ticked.
    public HttpResponse<String> tick(String path, String name, List<String> values, String site) {
        return submit(path, values.stream().map(value -> Map.entry(name, value)), site);
    }

    public HttpResponse<String> submit(String path, Map<String, String> form, String site) {
        return submit(path, form.entrySet().stream(), site);
    }

    private HttpResponse<String> submit(String path, Stream<Map.Entry<String, String>> fields, String site) {
        var body = fields.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString(body)));
    }

    /// The cookies by name, as the server sees them.
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/html,image/*;q=0.8")
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
