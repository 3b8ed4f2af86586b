/// What keeps the access records in shape while nobody looks: months ahead, anchors, checks, forgetting.
@NullMarked
package kr.civilid.events.access.upkeep;

import org.jspecify.annotations.NullMarked;
