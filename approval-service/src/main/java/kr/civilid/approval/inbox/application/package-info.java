/// What waits for the caller, oldest first, page by page. Knows the officials and its own port.
@NullMarked
package kr.civilid.approval.inbox.application;

import org.jspecify.annotations.NullMarked;
