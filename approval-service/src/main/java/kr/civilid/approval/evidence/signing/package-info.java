/// The service's evidence key, and the check that needs nothing but its public half. Knows the evidence application.
@NullMarked
package kr.civilid.approval.evidence.signing;

import org.jspecify.annotations.NullMarked;
