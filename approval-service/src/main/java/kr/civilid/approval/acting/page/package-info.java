/// Reports to the absent as a web page. Knows the acting application.
@NullMarked
package kr.civilid.approval.acting.page;

import org.jspecify.annotations.NullMarked;
