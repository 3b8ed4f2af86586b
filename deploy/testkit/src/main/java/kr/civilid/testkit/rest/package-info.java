/// What tests of a service's HTTP surface share.
@NullMarked
package kr.civilid.testkit.rest;

import org.jspecify.annotations.NullMarked;
