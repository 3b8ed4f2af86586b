/// Publishes whose signature counts for what. Knows did through its application only.
@NullMarked
package kr.civilid.registry.trust.application;

import org.jspecify.annotations.NullMarked;
