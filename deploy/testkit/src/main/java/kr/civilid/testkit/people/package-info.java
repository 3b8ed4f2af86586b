/// The people and systems of the local realm, and tokens that say who they are.
@NullMarked
package kr.civilid.testkit.people;

import org.jspecify.annotations.NullMarked;
