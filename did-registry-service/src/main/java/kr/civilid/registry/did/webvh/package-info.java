/// did:webvh 1.0: writing and verifying logs.
@NullMarked
package kr.civilid.registry.did.webvh;

import org.jspecify.annotations.NullMarked;
