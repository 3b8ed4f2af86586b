package kr.civilid.issuance.credential.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.credential.application.CredentialOffer;

/// An offer by value as JSON with a deep link, or as the QR symbol of that link.
@Singleton
class OfferView {

    private static final MediaType PNG = new MediaType("image", "png");
    private static final MediaType SVG = new MediaType("image", "svg+xml");

    private final Workers workers;

    OfferView(Workers workers) {
        this.workers = workers;
    }

    record Offer(CredentialOffer credentialOffer, String deepLink) {}

    /// Fails before an offer is made where no acceptable form exists: asking must not send a text for nothing.
    MediaType wanted(HttpHeaders headers) {
        return Wanted.of(headers, MediaType.APPLICATION_JSON_TYPE, SVG, PNG);
    }

    Uni<Response> of(CredentialOffer offer, MediaType wanted) {
        var link = deepLink(offer);
        return workers.run(() -> {
            Object shown = wanted.equals(PNG)
                    ? QrCode.png(link)
                    : wanted.equals(SVG) ? QrCode.svg(link) : new Offer(offer, link);
            return Response.ok(shown, wanted)
                    .header("Cache-Control", "no-store")
                    .header("Vary", "Accept")
                    .build();
        });
    }

    private static String deepLink(CredentialOffer offer) {
        try {
            var json = EventJson.MAPPER.writeValueAsString(offer);
            return "openid-credential-offer://?credential_offer="
                    + URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer that cannot be written", e);
        }
    }
}
