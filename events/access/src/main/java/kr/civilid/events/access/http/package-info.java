/// The auditor's calls, and who it is that calls. Knows the application.
@NullMarked
package kr.civilid.events.access.http;

import org.jspecify.annotations.NullMarked;
