/// Offering, issuing, revoking. Knows the issuances by their port and no edge.
@NullMarked
package kr.civilid.issuance.credential.application;

import org.jspecify.annotations.NullMarked;
