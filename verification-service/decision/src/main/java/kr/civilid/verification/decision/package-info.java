/// The decision at a gate: one pure function over what is shown, what is known, the gate's policy and the time.
///
/// Plain Java without a framework, a network or a database, so that the service and an offline reader run the same
/// code. JOSE and SD-JWT are read by hand here, because a decision may cost little more than its two signature
/// verifications; the tests read every published vector with `com.authlete:sd-jwt` beside it.
@NullMarked
package kr.civilid.verification.decision;

import org.jspecify.annotations.NullMarked;
