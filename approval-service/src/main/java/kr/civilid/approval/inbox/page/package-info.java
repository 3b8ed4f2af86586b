/// The inbox as a web page. Knows the inbox application.
@NullMarked
package kr.civilid.approval.inbox.page;

import org.jspecify.annotations.NullMarked;
