/// Status lists as RFC 9110 resources.
@NullMarked
package kr.civilid.registry.status.http;

import org.jspecify.annotations.NullMarked;
