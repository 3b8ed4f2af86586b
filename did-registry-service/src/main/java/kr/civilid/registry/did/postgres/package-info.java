/// Organisations, their logs and holders' commitments at rest.
@NullMarked
package kr.civilid.registry.did.postgres;

import org.jspecify.annotations.NullMarked;
