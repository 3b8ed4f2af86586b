/// Personal data at rest: a key per person, wrapped by a master key that several replicas turn without a pause.
///
/// A service keeps the keys in its table `person` and the boxes wherever they belong; it says itself what is in a box.
@NullMarked
package kr.civilid.events.vault;

import org.jspecify.annotations.NullMarked;
