/// What keeps delivery in shape while nobody looks: gauges, forgetting, the pool. Knows the tables, nothing else.
@NullMarked
package kr.civilid.events.delivery.upkeep;

import org.jspecify.annotations.NullMarked;
