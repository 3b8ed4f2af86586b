/// Follows credentials and publishes their status within a second. Knows the domain and its own ports.
@NullMarked
package kr.civilid.registry.status.application;

import org.jspecify.annotations.NullMarked;
