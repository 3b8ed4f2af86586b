/// The systems and people around Civil-ID, each a small real peer that speaks the real protocol over HTTP.
@NullMarked
package kr.civilid.testkit.peers;

import org.jspecify.annotations.NullMarked;
