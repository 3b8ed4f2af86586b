package kr.civilid.approval.access.application;

import kr.civilid.approval.access.domain.Visit;

/// Who is at the door.
public interface Visitors {

    /// The caller of the request being served. Fails with [IncompleteIdentity] where the log-in says too little.
    Visit current();
}
