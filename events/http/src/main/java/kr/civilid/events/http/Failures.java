package kr.civilid.events.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What no use case foresaw. An outage of what the service stands on is told apart from a fault of our own: the first
/// ends by itself, and the caller may send the same request again.
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response on(Throwable failure, HttpHeaders headers) {
        return Outage.in(failure) ? away(failure, headers) : fault(failure, headers);
    }

    private static Response away(Throwable failure, HttpHeaders headers) {
        var problem = Problem.of(
                "unavailable",
                503,
                Language.of(headers)
                        .choose(
                                "지금은 처리할 수 없습니다. 잠시 뒤 같은 요청을 다시 보내 주세요.",
                                "This cannot be done right now. Send the same request again shortly."),
                Map.of());
        LOG.warnf("%s: unavailable, %s", problem.instance(), failure.getClass().getName());
        return problem.response();
    }

    private static Response fault(Throwable failure, HttpHeaders headers) {
        var problem = Problem.of(
                "internal-error",
                500,
                Language.of(headers)
                        .choose(
                                "서비스에 오류가 있습니다. 'instance' 값을 담당자에게 알려 주세요.",
                                "The service has a fault. Tell the help desk the value of 'instance'."),
                Map.of());
        LOG.errorf(failure, "%s: not foreseen", problem.instance());
        return problem.response();
    }
}
