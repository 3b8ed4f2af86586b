/// Gates, readers, presentations already accepted and the last registry tokens, at rest.
@NullMarked
package kr.civilid.verification.gate.postgres;

import org.jspecify.annotations.NullMarked;
