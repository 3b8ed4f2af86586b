/// What Android and iOS vouch for: certificates and attestation objects, weighed by the policy of the settings.
///
/// webauthn4j serves neither half: it reads three fields of Android's key description, and refuses the object of
/// Apple's own validation guide of 2026, whose authenticator data carries extensions without the flag that announces
/// them.
@NullMarked
package kr.civilid.issuance.enrolment.attestation;

import org.jspecify.annotations.NullMarked;
