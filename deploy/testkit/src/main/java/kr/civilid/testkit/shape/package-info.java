/// The shape every service keeps, as rules that its build runs.
@NullMarked
package kr.civilid.testkit.shape;

import org.jspecify.annotations.NullMarked;
