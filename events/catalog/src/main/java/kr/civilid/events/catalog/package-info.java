/// What the services say to each other: one sealed file per topic, the ids they share, and what is sealed inside.
///
/// A published record is never edited. A new meaning is a new record with the next version in its name, published
/// beside the old one until the last consumer has moved. May depend on Jackson annotations and JOSE with what
/// computes it, nothing else.
@NullMarked
package kr.civilid.events.catalog;

import org.jspecify.annotations.NullMarked;
