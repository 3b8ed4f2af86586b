/// What the services share that test with [events/vault](../vault). May know the vault and the testkit.
@NullMarked
package kr.civilid.events.vault.testkit;

import org.jspecify.annotations.NullMarked;
