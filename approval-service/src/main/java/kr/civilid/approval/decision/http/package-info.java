/// One approval over HTTP. Knows the decision application.
@NullMarked
package kr.civilid.approval.decision.http;

import org.jspecify.annotations.NullMarked;
