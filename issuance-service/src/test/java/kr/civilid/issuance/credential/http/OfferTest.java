package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.stage.Applicants;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OfferTest {

    private final TestWallet wallet = new TestWallet();

    @Test
    void the_applicant_sees_the_offer_as_link_and_as_picture() throws Exception {
        var holder = Holder.consented(wallet.device, Applicants.numbered("2020123456"));
        var path = "/issuances/" + holder.issuance() + "/offer";

        var json = HrApi.as(Caller.HONG).get(path);
        var png = given().auth()
                .oauth2(Tokens.of(Caller.HONG))
                .accept("image/png")
                .get(path);
        var svg = given().auth()
                .oauth2(Tokens.of(Caller.HONG))
                .accept("image/svg+xml")
                .get(path);

        json.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("credentialOffer.credential_issuer", equalTo(TestWallet.BASE))
                .body("deepLink", startsWith("openid-credential-offer://?credential_offer=%7B"));
        png.then().statusCode(200).contentType("image/png");
        svg.then().statusCode(200).contentType(startsWith("image/svg+xml"));
        assertThat(svg.asString()).startsWith("<svg").endsWith("</svg>");
        var image = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
        var link = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
                .getText();
        var offer = EventJson.MAPPER.readTree(
                URLDecoder.decode(link.substring(link.indexOf('=') + 1), StandardCharsets.UTF_8));
        assertThat(offer.path("credential_configuration_ids").path(0).asText()).isEqualTo(TestWallet.CONFIGURATION);
        assertThat(Database.count("select count(*) from access_ledger where act = 'issuance.offered'"))
                .isGreaterThanOrEqualTo(3);
        holder.leave();
    }

    @Test
    void the_bound_phone_gets_it_by_its_own_token_and_nobody_else_does() {
        var holder = Holder.consented(wallet.device);
        var token = "phone-token-" + holder.issuance();
        Database.change(
                "insert into device_token values (?, ?::uuid, now() + interval '5 minutes')",
                Digest.of(token.getBytes(StandardCharsets.US_ASCII)).base64url(),
                holder.issuance());
        var path = "/enrolments/" + holder.issuance() + "/offer";

        given().header("Authorization", "DPoP " + token)
                .header("DPoP", TestWallet.dpop(wallet.device, "GET", path, TestWallet.dpopNonce(), token))
                .get(path)
                .then()
                .statusCode(200)
                .body("credentialOffer.credential_configuration_ids[0]", equalTo(TestWallet.CONFIGURATION));
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", TestWallet.dpop(wallet.dpopKey, "GET", path, TestWallet.dpopNonce(), token))
                .get(path)
                .then()
                .statusCode(401);
        given().get(path).then().statusCode(401);
    }

    @Test
    void others_are_told_that_it_does_not_exist() {
        var holder = Holder.consented(wallet.device);
        var path = "/issuances/" + holder.issuance() + "/offer";

        HrApi.as(Caller.HONG).get(path).then().statusCode(404);
        HrApi.as(Caller.INSARANG).get(path).then().statusCode(404);
        HrApi.as(Caller.PARK_HR).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        assertThat(Database.count("select count(*) from code_grant where issuance_id = ?::uuid", holder.issuance()))
                .isZero();
    }

    @Test
    void before_consent_there_is_nothing_to_offer() {
        var issuance = HrApi.as(Caller.ESARAM).applied(Applicants.somebody());

        HrApi.as(Caller.ESARAM)
                .get("/issuances/" + issuance + "/offer")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:not-ready-for-offer"))
                .body("state", equalTo("Requested"));
    }

    @Test
    void the_sixth_offer_of_an_hour_is_too_many() {
        var holder = Holder.consented(wallet.device);
        for (var offer = 0; offer < 5; offer++) {
            holder.offer();
        }

        HrApi.as(Caller.ESARAM)
                .get("/issuances/" + holder.issuance() + "/offer")
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:civilid:problem:too-many-offers"));
    }

    @Test
    void a_form_that_we_do_not_have_sends_no_text() {
        var holder = Holder.consented(wallet.device);

        given().auth()
                .oauth2(Tokens.of(Caller.ESARAM))
                .accept("application/pdf")
                .get("/issuances/" + holder.issuance() + "/offer")
                .then()
                .statusCode(406);
        assertThat(Database.count("select count(*) from code_grant where issuance_id = ?::uuid", holder.issuance()))
                .isZero();
    }
}
