package kr.civilid.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody's browser, as far as pages without scripts need one: keeps cookies, follows redirects, sends forms.
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /// What is seen in the end, and where.
    record Page(URI at, int status, String html) {

        Page {
            html = html.replace("&amp;", "&");
        }
    }

    /// A browser trusts http://localhost with cookies that are marked `Secure` (W3C Secure Contexts, section 3.1); Java
    /// keeps them for https.
    private static final class Cookies extends CookieManager {

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            var cookies = headers.getOrDefault("set-cookie", List.of()).stream()
                    .map(cookie -> cookie.replaceAll("(?i); *secure(?=;|$)", ""))
                    .toList();
            super.put(uri, Map.of("Set-Cookie", cookies));
        }
    }

    Page open(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /// Sends the page's first form with what is hidden in it and `written`.
    Page submit(Page page, Map<String, String> written) throws IOException, InterruptedException {
        var fields = HIDDEN.matcher(page.html())
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (first, _) -> first));
        fields.putAll(written);
        var action = ACTION.matcher(page.html()).results().findFirst().orElseThrow();
        return send(HttpRequest.newBuilder(page.at().resolve(action.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", page.at().resolve("/").toString().replaceFirst("/$", ""))
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        return new Page(answer.uri(), answer.statusCode(), answer.body());
    }
}
