/// Writing, finding, downloading and counting access records. Knows the domain and its ports.
@NullMarked
package kr.civilid.events.access.application;

import org.jspecify.annotations.NullMarked;
