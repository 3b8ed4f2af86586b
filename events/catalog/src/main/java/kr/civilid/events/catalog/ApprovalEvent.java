package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/// What approval-service says of a chain of decisions, on [Topics#APPROVAL]; only approval-service writes there.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(ApprovalEvent.Opened.class),
    @Type(ApprovalEvent.StepApproved.class),
    @Type(ApprovalEvent.Granted.class),
    @Type(ApprovalEvent.Returned.class),
    @Type(ApprovalEvent.MoreRequested.class),
    @Type(ApprovalEvent.ActedFor.class),
    @Type(ApprovalEvent.Reminded.class),
    @Type(ApprovalEvent.Escalated.class)
})
public sealed interface ApprovalEvent extends Event {

    IssuanceId issuanceId();

    @Override
    default String key() {
        return issuanceId().toString();
    }

    /// Who decides: 부서장 (department head), then 인사부서 (HR).
    enum Step {
        DEPARTMENT,
        HR
    }

    @JsonTypeName("approval.opened.v1")
    record Opened(IssuanceId issuanceId, Instant at) implements ApprovalEvent {}

    /// One step of the chain agreed to the content with this hash; another follows.
    @JsonTypeName("approval.step-approved.v1")
    record StepApproved(IssuanceId issuanceId, Step step, Digest contentHash, Instant at) implements ApprovalEvent {}

    /// The last step agreed to the content with this hash.
    @JsonTypeName("approval.granted.v1")
    record Granted(IssuanceId issuanceId, Digest contentHash, Instant at) implements ApprovalEvent {}

    /// 반려. `comment` is a [ReturnComment] sealed to issuance-service.
    @JsonTypeName("approval.returned.v1")
    record Returned(IssuanceId issuanceId, Step step, Sealed comment, Instant at) implements ApprovalEvent {}

    /// 추가 확인: the approver wants more until `due`; the request is on hold until then. `comment` says what is missing
    /// and is a [ReturnComment] sealed to issuance-service.
    @JsonTypeName("approval.more-requested.v1")
    record MoreRequested(IssuanceId issuanceId, Step step, Sealed comment, Instant due, Instant at)
            implements ApprovalEvent {}

    /// 대결: the step was decided by an acting approver; the absent one has yet to take note of it (후결).
    @JsonTypeName("approval.acted-for.v1")
    record ActedFor(IssuanceId issuanceId, Step step, Instant at) implements ApprovalEvent {}

    /// The deadline of the step is near, and the approver was told again.
    @JsonTypeName("approval.reminded.v1")
    record Reminded(IssuanceId issuanceId, Step step, Instant at) implements ApprovalEvent {}

    /// The deadline of the step has passed; the next in line may decide from now on.
    @JsonTypeName("approval.escalated.v1")
    record Escalated(IssuanceId issuanceId, Step step, Instant at) implements ApprovalEvent {}
}
