/// What a status entry says, and the bits of a Token Status List. Plain Java.
@NullMarked
package kr.civilid.registry.status.domain;

import org.jspecify.annotations.NullMarked;
