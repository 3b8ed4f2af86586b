package kr.civilid.issuance.enrolment.application;

/// The identity-proofing provider cannot be reached just now; nothing is wrong with what the caller sent.
public final class ProofingUnavailable extends RuntimeException {

    public ProofingUnavailable(String what) {
        super(what, null, false, false);
    }
}
