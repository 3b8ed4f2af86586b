/// DIDs, the addresses in them, and what a resolution can answer. Plain Java.
@NullMarked
package kr.civilid.registry.did.domain;

import org.jspecify.annotations.NullMarked;
