package kr.civilid.issuance.lifecycle.domain;

/// 발령: what a personnel order does to somebody's employment.
public enum OrderKind {
    /// 휴직
    LEAVE,
    /// 복직
    RETURN,
    /// 정직, 직위해제
    DUTY_SUSPENSION,
    /// 직위부여, 정직 만료
    DUTY_RESUMPTION,
    /// 파견
    SECONDMENT,
    /// 전보
    TRANSFER,
    /// 승진
    PROMOTION,
    /// 퇴직
    RETIREMENT,
    /// 면직, 파면
    DISMISSAL,
    /// 재임용
    REHIRE,
    /// 정정: another order is of another kind or date.
    CORRECTION,
    /// 취소: another order never was.
    CANCELLATION;

    /// Speaks of another order instead of the employment itself.
    public boolean amends() {
        return this == CORRECTION || this == CANCELLATION;
    }
}
