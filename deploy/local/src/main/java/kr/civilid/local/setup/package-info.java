/// What each part of a local system is started with: commands, settings, topics, realms.
@NullMarked
package kr.civilid.local.setup;

import org.jspecify.annotations.NullMarked;
