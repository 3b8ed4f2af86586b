/// Delegations and reports over HTTP. Knows the acting application.
@NullMarked
package kr.civilid.approval.acting.http;

import org.jspecify.annotations.NullMarked;
