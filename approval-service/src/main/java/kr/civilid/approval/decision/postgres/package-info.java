/// Keeps approvals in PostgreSQL, where the rules hold once more as constraints. Knows the decision application.
@NullMarked
package kr.civilid.approval.decision.postgres;

import org.jspecify.annotations.NullMarked;
