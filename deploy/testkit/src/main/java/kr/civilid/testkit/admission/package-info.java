/// Who gets past which door of a running service: from the table of its routes, so that none is forgotten.
@NullMarked
package kr.civilid.testkit.admission;

import org.jspecify.annotations.NullMarked;
