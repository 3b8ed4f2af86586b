package kr.civilid.issuance.lifecycle.application;

import java.time.Instant;
import java.util.List;
import kr.civilid.issuance.credential.domain.Credential;

/// An ID as its holder sees it, as of `at`: the live one, or the last that was.
public record OwnId(Credential credential, List<Ground> grounds, Instant at) {

    @Override
    public String toString() {
        return "OwnId[" + credential.id() + "]";
    }
}
