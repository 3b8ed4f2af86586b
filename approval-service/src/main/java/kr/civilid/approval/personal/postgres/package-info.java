/// Closes and opens with the keys in the table `person`. Knows the personal application and the vault.
@NullMarked
package kr.civilid.approval.personal.postgres;

import org.jspecify.annotations.NullMarked;
