/// Published trust lists at rest.
@NullMarked
package kr.civilid.registry.trust.postgres;

import org.jspecify.annotations.NullMarked;
