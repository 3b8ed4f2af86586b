package kr.civilid.testkit.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.params.HttpParams;

/// For each request RestAssured makes a client, which reads its version off the class path and opens the trust store of
/// the platform, and a mapper, which looks for modules. Both are made once here.
@SuppressWarnings("deprecation") // RestAssured takes no newer client.
public final class SparingRestAssured implements QuarkusTestBeforeClassCallback {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final SSLSocketFactory TLS = SSLSocketFactory.getSocketFactory();
    private static final HttpParams PARAMETERS = new DefaultHttpClient().getParams();

    @Override
    public void beforeClass(Class<?> test) {
        RestAssured.config = new Sparing();
    }

    /// Before each test Quarkus sets times on a client of its own making.
    static final class Sparing extends RestAssuredConfig {

        @Override
        public RestAssuredConfig httpClient(HttpClientConfig times) {
            return super.httpClient(times.httpClientFactory(SparingRestAssured::client))
                    .objectMapperConfig(
                            ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((_, _) -> JSON));
        }
    }

    private static HttpClient client() {
        var schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443, TLS));
        return new DefaultHttpClient(new BasicClientConnectionManager(schemes), PARAMETERS.copy());
    }
}
