package kr.civilid.notification.message.domain;

import org.jspecify.annotations.Nullable;

/// The HR systems, as civil servants call them: 인사랑 in local government, e-사람 everywhere else.
enum HrSystem {
    ESARAM("e-사람"),
    INSARANG("인사랑");

    private final String called;

    HrSystem(String called) {
        this.called = called;
    }

    /// By the client id with which it sends applications.
    static HrSystem of(@Nullable String clientId) {
        return "insarang".equals(clientId) ? INSARANG : ESARAM;
    }

    String called() {
        return called;
    }
}
