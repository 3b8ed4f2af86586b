package kr.civilid.issuance.credential.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.civilid.issuance.credential.application.TypeMetadata;
import kr.civilid.issuance.credential.domain.CivilServantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The meaning of a `vct`, with the very bytes whose hash the credentials carry.
@Path("/vct/{vct}")
@Tag(name = "OpenID4VCI")
class TypeMetadataResource {

    private final TypeMetadata typeMetadata;

    TypeMetadataResource(TypeMetadata typeMetadata) {
        this.typeMetadata = typeMetadata;
    }

    @GET
    @PermitAll
    @Operation(summary = "Type metadata of a credential (SD-JWT VC)")
    public Response of(@RestPath String vct) {
        if (!CivilServantId.VCT.equals(vct)) {
            throw new NotFoundException();
        }
        return Response.ok(typeMetadata.document(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=86400")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
