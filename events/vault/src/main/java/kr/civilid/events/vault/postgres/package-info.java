/// Finds and keeps the persons' keys in the service's table `person`.
@NullMarked
package kr.civilid.events.vault.postgres;

import org.jspecify.annotations.NullMarked;
