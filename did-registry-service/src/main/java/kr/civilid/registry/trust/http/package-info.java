/// The trust list as a resource.
@NullMarked
package kr.civilid.registry.trust.http;

import org.jspecify.annotations.NullMarked;
