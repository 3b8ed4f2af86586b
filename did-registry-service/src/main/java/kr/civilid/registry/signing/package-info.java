/// The key that signs what this service publishes, and its certificate. Knows no feature.
@NullMarked
package kr.civilid.registry.signing;

import org.jspecify.annotations.NullMarked;
