package kr.civilid.registry.did.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.InvalidDid;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.Resolution.Error;
import kr.civilid.registry.did.domain.VersionQuery;

/// Resolves any DID that this registry can answer for by itself.
@ApplicationScoped
public class ResolveDid {

    private final Map<String, DidMethod> methods;

    ResolveDid(@All List<DidMethod> methods) {
        this.methods = methods.stream().collect(toUnmodifiableMap(DidMethod::name, method -> method));
    }

    /// Whatever the text is, the answer is a resolution, never a failure.
    public Uni<Resolution> of(String text, VersionQuery version) {
        return Uni.createFrom()
                .deferred(() -> {
                    var did = new Did(text);
                    var method = methods.get(did.method());
                    return method == null ? unsupported(did) : method.resolve(did, version);
                })
                .onFailure(InvalidDid.class)
                .recoverWithItem(
                        invalid -> new Resolution.Failed(Error.INVALID_DID, String.valueOf(invalid.getMessage())));
    }

    private static Uni<Resolution> unsupported(Did did) {
        return Uni.createFrom()
                .item(new Resolution.Failed(
                        Error.METHOD_NOT_SUPPORTED, "did:%s is not resolved here".formatted(did.method())));
    }
}
