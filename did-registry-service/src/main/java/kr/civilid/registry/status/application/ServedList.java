package kr.civilid.registry.status.application;

import kr.civilid.registry.status.domain.StatusToken;

/// A token with the bytes that answer each kind of request, made once and served many times.
public record ServedList(StatusToken token, Representation jwt, Representation cwt) {

    /// `etag` names `plain`; the gzipped bytes have one of their own (RFC 9110 §8.8.3).
    public record Representation(byte[] plain, byte[] gzip, String etag, String gzipEtag) {}
}
