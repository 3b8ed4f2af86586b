/// What the pages say to people, in Korean and English. Knows nothing of the rest.
@NullMarked
package kr.civilid.approval.wording;

import org.jspecify.annotations.NullMarked;
