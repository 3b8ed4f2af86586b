package kr.civilid.issuance.enrolment.attestation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;

/// What Android says of a key, by tag: one list for what its hardware enforces, one for what only its software does.
///
/// Tags: https://source.android.com/docs/security/features/keystore/attestation#schema
record AuthorizationList(Map<Integer, ASN1Object> entries) {

    static final int PURPOSE = 1;
    static final int ALGORITHM = 2;
    static final int EC_CURVE = 10;
    static final int ALL_APPLICATIONS = 600;
    static final int ORIGIN = 702;
    static final int ROOT_OF_TRUST = 704;
    static final int OS_PATCH_LEVEL = 706;
    static final int APPLICATION_ID = 709;
    static final int MODEL = 717;

    /// A tag that occurs twice is an error: nobody could say which one counts.
    static AuthorizationList of(ASN1Sequence list) {
        var entries = new HashMap<Integer, ASN1Object>();
        for (var element : list) {
            var tagged = ASN1TaggedObject.getInstance(element);
            if (!tagged.hasContextTag() || entries.put(tagged.getTagNo(), tagged.getExplicitBaseObject()) != null) {
                throw new IllegalArgumentException("an authorization list has each context tag once");
            }
        }
        return new AuthorizationList(Map.copyOf(entries));
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    Optional<Integer> integer(int tag) {
        return find(tag).map(value -> ASN1Integer.getInstance(value).intValueExact());
    }

    Set<Integer> integers(int tag) {
        var values = new HashSet<Integer>();
        find(tag)
                .ifPresent(set -> ASN1Set.getInstance(set)
                        .forEach(value ->
                                values.add(ASN1Integer.getInstance(value).intValueExact())));
        return Set.copyOf(values);
    }

    Optional<byte[]> octets(int tag) {
        return find(tag).map(value -> ASN1OctetString.getInstance(value).getOctets());
    }

    Optional<ASN1Sequence> sequence(int tag) {
        return find(tag).map(ASN1Sequence::getInstance);
    }

    private Optional<ASN1Object> find(int tag) {
        return Optional.ofNullable(entries.get(tag));
    }
}
