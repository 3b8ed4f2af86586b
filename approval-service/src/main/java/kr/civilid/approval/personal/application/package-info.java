/// What is told of people, closed while it rests, under a key of each person, and numbers as keyed hashes; and
/// forgotten
/// in time. Knows no edge.
@NullMarked
package kr.civilid.approval.personal.application;

import org.jspecify.annotations.NullMarked;
