/// Real parts for tests and for running locally: Kafka, PostgreSQL and the keys of a local trust.
@NullMarked
package kr.civilid.testkit.parts;

import org.jspecify.annotations.NullMarked;
