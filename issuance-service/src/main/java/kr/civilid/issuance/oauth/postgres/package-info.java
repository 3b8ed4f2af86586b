/// Rows behind the ports of `oauth.application`.
@NullMarked
package kr.civilid.issuance.oauth.postgres;

import org.jspecify.annotations.NullMarked;
