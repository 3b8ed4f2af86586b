package kr.civilid.registry;

import static io.restassured.RestAssured.given;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kr.civilid.events.catalog.StatusReference;

/// A status list as it is served now, two bits an entry.
record StatusLists(byte[] bits) {

    static StatusLists at(String path) {
        var inflater = new Inflater();
        try {
            var claims = SignedJWT.parse(given().get(path).asString())
                    .getJWTClaimsSet()
                    .getJSONObjectClaim("status_list");
            inflater.setInput(Base64.getUrlDecoder().decode((String) claims.get("lst")));
            var bits = new byte[1 << 18];
            inflater.inflate(bits);
            return new StatusLists(bits);
        } catch (ParseException | DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
    }

    int value(StatusReference entry) {
        return bits[entry.idx() / 4] >> entry.idx() % 4 * 2 & 3;
    }
}
