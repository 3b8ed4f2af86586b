/// Loss reports and personnel orders, and what follows from them. Knows only Java, the events and its siblings'
/// domains.
@NullMarked
package kr.civilid.issuance.lifecycle.domain;

import org.jspecify.annotations.NullMarked;
