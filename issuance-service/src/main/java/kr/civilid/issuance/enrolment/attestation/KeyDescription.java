package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.MALFORMED;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;

/// Android's description of a key, from the extension of the certificate that its hardware issued for it.
///
/// Schema: https://source.android.com/docs/security/features/keystore/attestation#schema
record KeyDescription(
        int attestationLevel,
        int keyMintLevel,
        byte[] challenge,
        AuthorizationList software,
        AuthorizationList hardware) {

    static final String OID = "1.3.6.1.4.1.11129.2.1.17";
    private static final int FIELDS = 8;

    /// Who called for the key, as the system says: a system whose boot was verified does not lie about it.
    record Application(String packageName, Set<String> signatures) {}

    record RootOfTrust(boolean deviceLocked, int bootState) {}

    /// `extension` is the extension's value as a certificate holds it: DER within an octet string.
    static KeyDescription of(byte[] extension) {
        return read(extension, bytes -> {
            var fields = sequence(ASN1OctetString.getInstance(bytes).getOctets(), FIELDS);
            return new KeyDescription(
                    ASN1Enumerated.getInstance(fields.getObjectAt(1)).intValueExact(),
                    ASN1Enumerated.getInstance(fields.getObjectAt(3)).intValueExact(),
                    ASN1OctetString.getInstance(fields.getObjectAt(4)).getOctets(),
                    AuthorizationList.of(ASN1Sequence.getInstance(fields.getObjectAt(6))),
                    AuthorizationList.of(ASN1Sequence.getInstance(fields.getObjectAt(7))));
        });
    }

    /// Only what the hardware says of the boot counts.
    Optional<RootOfTrust> rootOfTrust() {
        return read(
                hardware,
                list -> list.sequence(AuthorizationList.ROOT_OF_TRUST)
                        .map(root -> new RootOfTrust(
                                ASN1Boolean.getInstance(root.getObjectAt(1)).isTrue(),
                                ASN1Enumerated.getInstance(root.getObjectAt(2)).intValueExact())));
    }

    /// Empty where several packages share the caller's user id, too: then the one that called is not known.
    Optional<Application> application() {
        return read(
                software,
                list -> list.octets(AuthorizationList.APPLICATION_ID).flatMap(bytes -> {
                    var fields = sequence(bytes, 2);
                    var packages = ASN1Set.getInstance(fields.getObjectAt(0));
                    var signatures = StreamSupport.stream(
                                    ASN1Set.getInstance(fields.getObjectAt(1)).spliterator(), false)
                            .map(digest -> HexFormat.of()
                                    .formatHex(
                                            ASN1OctetString.getInstance(digest).getOctets()))
                            .collect(Collectors.toUnmodifiableSet());
                    return packages.size() == 1
                            ? Optional.of(new Application(
                                    text(ASN1Sequence.getInstance(packages.getObjectAt(0))
                                            .getObjectAt(0)),
                                    signatures))
                            : Optional.empty();
                }));
    }

    /// Runs `part` over bytes from outside, whose every fault is told by one of these.
    static <F, T> T read(F from, Function<F, T> part) {
        try {
            return part.apply(from);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | ClassCastException
                | IndexOutOfBoundsException _) {
            throw new EvidenceRefused(MALFORMED, "not the key description of the schema");
        }
    }

    private static ASN1Sequence sequence(byte[] der, int fields) {
        // Of no bytes the parser makes nothing at all.
        if (der.length == 0) {
            throw new IllegalArgumentException("the schema has a sequence");
        }
        var sequence = ASN1Sequence.getInstance(der);
        if (sequence.size() < fields) {
            throw new IllegalArgumentException("the schema has at least " + fields + " fields");
        }
        return sequence;
    }

    private static String text(Object octets) {
        return new String(ASN1OctetString.getInstance(octets).getOctets(), StandardCharsets.UTF_8);
    }
}
