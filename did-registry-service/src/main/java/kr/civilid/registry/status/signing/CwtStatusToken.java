package kr.civilid.registry.status.signing;

import com.authlete.cbor.CBORByteArray;
import com.authlete.cbor.CBORInteger;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORItemList;
import com.authlete.cbor.CBORLong;
import com.authlete.cbor.CBORPair;
import com.authlete.cbor.CBORPairList;
import com.authlete.cbor.CBORString;
import com.authlete.cbor.CBORTaggedItem;
import com.authlete.cose.COSEException;
import com.authlete.cose.COSEProtectedHeaderBuilder;
import com.authlete.cose.COSESign1Builder;
import com.authlete.cose.COSESigner;
import com.authlete.cose.SigStructureBuilder;
import com.authlete.cose.constants.COSEAlgorithms;
import java.util.List;
import kr.civilid.registry.signing.StatusKey;

/// A Status List Token as CWT (draft-ietf-oauth-status-list §5.2): a tagged COSE_Sign1 (RFC 9052).
final class CwtStatusToken {

    private static final String TYPE = "application/statuslist+cwt";
    private static final int COSE_SIGN1 = 18;
    private static final int TYPE_HEADER = 16;
    private static final int X5CHAIN_HEADER = 33;

    private static final int SUB = 2;
    private static final int EXP = 4;
    private static final int IAT = 6;
    private static final int STATUS_LIST = 65533;
    private static final int TTL = 65534;

    static byte[] of(StatusClaims claims, StatusKey key) {
        var header = new COSEProtectedHeaderBuilder()
                .alg(COSEAlgorithms.ES256)
                .put(TYPE_HEADER, TYPE)
                .put(X5CHAIN_HEADER, x5chain(key.chain()))
                .build();
        var payload = payload(claims).encode();
        var toSign = new SigStructureBuilder()
                .signature1()
                .bodyAttributes(header)
                .payload(payload)
                .build();
        try {
            var signature = new COSESigner(key.key()).sign(toSign, COSEAlgorithms.ES256);
            var signed = new COSESign1Builder()
                    .protectedHeader(header)
                    .payload(payload)
                    .signature(signature)
                    .build();
            return new CBORTaggedItem(COSE_SIGN1, signed).encode();
        } catch (COSEException e) {
            throw new IllegalStateException("the status key does not sign", e);
        }
    }

    private static CBORItem payload(StatusClaims claims) {
        var list = new CBORPairList(
                new CBORPair(new CBORString("bits"), new CBORInteger(claims.bits())),
                new CBORPair(new CBORString("lst"), new CBORByteArray(claims.list())),
                new CBORPair(
                        new CBORString("aggregation_uri"),
                        new CBORString(claims.aggregation().toString())));
        return new CBORPairList(
                claim(SUB, new CBORString(claims.uri().toString())),
                claim(EXP, new CBORLong(claims.expiresAt().getEpochSecond())),
                claim(IAT, new CBORLong(claims.issuedAt().getEpochSecond())),
                claim(TTL, new CBORLong(claims.ttl().toSeconds())),
                claim(STATUS_LIST, list));
    }

    private static CBORPair claim(int key, CBORItem value) {
        return new CBORPair(new CBORInteger(key), value);
    }

    /// One certificate is a byte string, several are an array (RFC 9360 §2).
    private static CBORItem x5chain(List<byte[]> chain) {
        var certificates = chain.stream().map(CBORByteArray::new).toList();
        return certificates.size() == 1 ? certificates.getFirst() : new CBORItemList(certificates);
    }

    private CwtStatusToken() {}
}
