/// Rows behind the ports of `credential.application`.
@NullMarked
package kr.civilid.issuance.credential.postgres;

import org.jspecify.annotations.NullMarked;
