/// Entries and published tokens at rest.
@NullMarked
package kr.civilid.registry.status.postgres;

import org.jspecify.annotations.NullMarked;
