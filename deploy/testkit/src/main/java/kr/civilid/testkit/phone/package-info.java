/// The holder's phone: binds itself, keeps a PIN, proves who holds it, takes the ID and shows it at a gate.
@NullMarked
package kr.civilid.testkit.phone;

import org.jspecify.annotations.NullMarked;
