package id.binahumas.certificate;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.web.Limit;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verification of a certificate for programs. */
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
public class VerificationResource {

    @Inject
    VerificationService verifications;

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "certificates:read")
    @Path("{code}")
    @Operation(
            operationId = "verify",
            summary = "What was certified under a code",
            description =
                    "The code under the QR, with or without hyphens. Never answers with a NIP or a date of birth.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate as issued, with its status",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    @APIResponse(responseCode = "404", description = "No certificate has this code")
    @APIResponse(responseCode = "429", description = "Too many unknown codes from this address; ask again in a minute")
    public Response verify(
            @Parameter(description = "Code of the certificate", example = "7K4M-92QX-HB3T-7K4M-92QX-HB3T-7K4M")
                    @PathParam("code")
                    String code) {
        Verdict verdict = verifications.verify(code);
        if (verdict.kind() == VerdictKind.TOO_MANY) {
            throw new Refusal("verify.tooMany", Limit.SECONDS);
        }
        if (!verdict.found()) {
            throw new NotFound();
        }
        return Response.ok(verdict.facts()).build();
    }
}
