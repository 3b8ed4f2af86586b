package kr.civilid.issuance.credential.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kr.civilid.issuance.credential.domain.CivilServantId;
import kr.civilid.issuance.oauth.application.Opaque;
import kr.civilid.issuance.oauth.application.TransactionCodes;

/// A credential offer with a pre-authorized code (OpenID4VCI section 4.1.1), as the wallet reads it. Whoever holds it
/// still needs the transaction code.
public record CredentialOffer(
        @JsonProperty("credential_issuer") String issuer,
        @JsonProperty("credential_configuration_ids") List<String> configurations,
        Grants grants) {

    public record Grants(
            @JsonProperty("urn:ietf:params:oauth:grant-type:pre-authorized_code")
            PreAuthorized preAuthorized) {}

    public record PreAuthorized(
            @JsonProperty("pre-authorized_code") String code,
            @JsonProperty("tx_code") TxCode txCode) {}

    public record TxCode(@JsonProperty("input_mode") String inputMode, int length, String description) {}

    static CredentialOffer of(String issuer, Opaque code) {
        return new CredentialOffer(
                issuer,
                List.of(CivilServantId.CONFIGURATION),
                new Grants(new PreAuthorized(
                        code.value(), new TxCode("numeric", TransactionCodes.LENGTH, "문자로 받은 6자리 인증번호를 입력해 주세요."))));
    }

    @Override
    public String toString() {
        return "CredentialOffer[***]";
    }
}
