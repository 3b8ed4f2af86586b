package kr.civilid.issuance.lifecycle.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// A phone and an official call one address with different kinds of token. Which method answers is settled here, by the
/// scheme, so that each method keeps the one kind of token that it was annotated for.
class PhoneReports {

    @ServerRequestFilter(preMatching = true)
    void lead(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var uri = request.getUriInfo();
        if (HttpMethod.POST.equals(request.getMethod())
                && LossReportResource.PATH.equals(uri.getPath())
                && authorization != null
                && authorization.startsWith("DPoP ")) {
            request.setRequestUri(
                    uri.getRequestUriBuilder().path(LossReportResource.BY_PHONE).build());
        }
    }
}
