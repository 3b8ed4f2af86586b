package kr.civilid.testkit.phone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sends `Secure` cookies back to `http://localhost` as browsers do, which take it for as trustworthy as HTTPS; Java's
/// own cookie manager keeps them to itself.
final class BrowserCookies extends CookieManager {

    private static final String SET_COOKIE = "set-cookie";

    @Override
    public void put(URI from, Map<String, List<String>> headers) throws IOException {
        if (!"localhost".equals(from.getHost())) {
            super.put(from, headers);
            return;
        }
        var heard = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        heard.putAll(headers);
        heard.computeIfPresent(
                SET_COOKIE,
                (_, cookies) -> cookies.stream()
                        .map(cookie -> cookie.replaceAll("(?i);\\s*Secure(?=;|$)", ""))
                        .toList());
        super.put(from, heard);
    }
}
