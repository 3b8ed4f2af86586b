/// Hears issuance-service about credentials.
@NullMarked
package kr.civilid.registry.status.kafka;

import org.jspecify.annotations.NullMarked;
