/// The trust list as a JWS, and its anchors.
@NullMarked
package kr.civilid.registry.trust.signing;

import org.jspecify.annotations.NullMarked;
