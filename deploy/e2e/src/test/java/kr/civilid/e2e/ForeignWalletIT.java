package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.util.Map;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.gate.QrText;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.phone.ForeignWallet;
import kr.civilid.testkit.phone.HeldCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A wallet that we did not write takes the ID, another library verifies it with its status, and the gate opens.
@ExtendWith(WholeSystem.class)
class ForeignWalletIT {

    private final LocalSystem system;
    private final Addresses at;
    private final Cast cast;

    ForeignWalletIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.at = at;
        this.cast = new Cast(at);
    }

    @Test
    void the_id_in_a_foreign_wallet_opens_the_gate() throws Exception {
        var someone = cast.civilServant(Applicant.numbered(4));
        someone.comesToTheConsent();
        var offer = someone.asksForTheOffer();
        var code = someone.receivesTheTransactionCode();

        var taken = ForeignWallet.take(Map.of(
                "baseUrl", at.issuance().toString(),
                "offer", offer,
                "txCode", code,
                "attestation", someone.phone().walletAttestation(),
                "instanceKey", someone.phone().instanceKey().toJSONObject(),
                "root", Files.readString(system.rootCertificate()),
                "copies", 2));

        assertThat(taken.path("credentials")).hasSize(2);
        assertThat(taken.path("claims").path("name").asText())
                .isEqualTo(someone.applicant().name());
        var held = new HeldCredential(
                taken.path("credentials").get(0).asText(),
                ECKey.parse(taken.path("holderKeys").get(0).toString()));
        var gate = cast.gate();
        CivilServant.awaitUntil(
                () -> gate.scans(QrText.of(held.present(Cast.SITE, CivilServant.FOR_THE_GATE)))
                        .allowed(),
                "the gate to open");
    }
}
