/// One approval as a web page with its form. Knows the decision application.
@NullMarked
package kr.civilid.approval.decision.page;

import org.jspecify.annotations.NullMarked;
