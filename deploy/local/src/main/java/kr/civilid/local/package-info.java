/// The whole system on one machine: [LocalSystem] starts and stops it, for `deploy/up` as for tests.
@NullMarked
package kr.civilid.local;

import org.jspecify.annotations.NullMarked;
