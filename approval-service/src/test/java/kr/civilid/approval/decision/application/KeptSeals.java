package kr.civilid.approval.decision.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;

/// Real seals with keys of this test.
public final class KeptSeals implements Seals {

    private final ECKey approval = key("approval-1");
    private final ECKey issuance = key("issuance-1");

    public Sealed toUs(Object content) {
        return Sealed.to(approval, content);
    }

    ReturnComment asIssuance(Sealed comment) {
        return comment.open(new JWKSet(issuance), ReturnComment.class);
    }

    @Override
    public ApplicationForm open(Sealed content) {
        return content.open(new JWKSet(approval), ApplicationForm.class);
    }

    @Override
    public Absences openAbsences(Sealed content) {
        return content.open(new JWKSet(approval), Absences.class);
    }

    @Override
    public ManyAbsences openManyAbsences(Sealed content) {
        return content.open(new JWKSet(approval), ManyAbsences.class);
    }

    @Override
    public Sealed seal(ReturnComment comment) {
        return Sealed.to(issuance, comment);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
