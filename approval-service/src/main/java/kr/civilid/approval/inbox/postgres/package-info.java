/// Reads the inbox from a view over the approvals. Knows the inbox application.
@NullMarked
package kr.civilid.approval.inbox.postgres;

import org.jspecify.annotations.NullMarked;
