/// Reads what a holder shows: QR text or SD-JWT with key binding (RFC 9901). Decides nothing.
@NullMarked
package kr.civilid.verification.decision.presentation;

import org.jspecify.annotations.NullMarked;
