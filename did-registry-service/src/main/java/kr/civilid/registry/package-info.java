/// The public, cacheable read side: DIDs, status lists and the trust list. Keeps no personal data.
@NullMarked
package kr.civilid.registry;

import org.jspecify.annotations.NullMarked;
