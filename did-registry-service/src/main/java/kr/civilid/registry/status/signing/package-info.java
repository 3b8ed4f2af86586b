/// Status List Tokens: JWT and CWT.
@NullMarked
package kr.civilid.registry.status.signing;

import org.jspecify.annotations.NullMarked;
