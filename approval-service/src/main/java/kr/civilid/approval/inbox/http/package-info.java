/// The inbox over HTTP. Knows the inbox application.
@NullMarked
package kr.civilid.approval.inbox.http;

import org.jspecify.annotations.NullMarked;
