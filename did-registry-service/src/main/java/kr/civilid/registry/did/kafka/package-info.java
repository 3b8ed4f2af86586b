/// Hears issuance-service about enrolments.
@NullMarked
package kr.civilid.registry.did.kafka;

import org.jspecify.annotations.NullMarked;
