/// Main classes of the parts that are Java programs of ours: each runs in a process of its own.
@NullMarked
package kr.civilid.local.process;

import org.jspecify.annotations.NullMarked;
