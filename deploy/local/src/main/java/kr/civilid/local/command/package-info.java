/// `deploy/up` and `deploy/down`.
@NullMarked
package kr.civilid.local.command;

import org.jspecify.annotations.NullMarked;
