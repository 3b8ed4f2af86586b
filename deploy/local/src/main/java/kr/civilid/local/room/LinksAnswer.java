package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.local.Addresses;
import kr.civilid.local.Service;

/// Where a person may look next.
final class LinksAnswer implements HttpHandler {

    record Link(String group, String name, String url) {}

    private final List<Link> links = new ArrayList<>();

    LinksAnswer(Addresses addresses) {
        for (var service : Service.values()) {
            links.add(new Link(service.partName(), "OpenAPI", addresses.of(service) + "/openapi"));
            links.add(new Link(service.partName(), "health", addresses.management(service) + "/q/health"));
            links.add(new Link(service.partName(), "metrics", addresses.management(service) + "/q/metrics"));
        }
        links.add(new Link("keycloak", "admin (admin / admin)", addresses.keycloak() + "/admin/"));
        links.add(new Link("keycloak", "civilid", addresses.issuer() + "/.well-known/openid-configuration"));
        links.add(new Link(
                "keycloak", "identity-proofing", addresses.identityProofing() + "/.well-known/openid-configuration"));
        links.add(new Link("handset", "문자 texts", addresses.controlRoom() + "/handset"));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer.json(exchange, links);
    }
}
