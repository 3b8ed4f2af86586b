package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Base64;
import kr.civilid.events.vault.Secret;

/// Tells two orders under one id apart by what they say. Keyed: an order is short enough to be guessed from its hash.
@Singleton
class OrderDigest {

    private final ObjectMapper json;
    private final Secret secret;

    OrderDigest(ObjectMapper json, Secret secret) {
        this.json = json;
        this.secret = secret;
    }

    String of(NewOrder order) {
        try {
            var mac = secret.mac("personnel-order", json.writeValueAsBytes(order));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order that was read but cannot be written", e);
        }
    }
}
