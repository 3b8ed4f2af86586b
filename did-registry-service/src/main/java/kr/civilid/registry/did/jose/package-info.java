/// Keys that come as X.509 certificates or JWKs.
@NullMarked
package kr.civilid.registry.did.jose;

import org.jspecify.annotations.NullMarked;
