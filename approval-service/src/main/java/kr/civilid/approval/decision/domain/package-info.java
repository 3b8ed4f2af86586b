/// An approval, its chain and its decisions, with the rules that bind them. Pure Java and the catalogue of events.
@NullMarked
package kr.civilid.approval.decision.domain;

import org.jspecify.annotations.NullMarked;
