package id.binahumas.enrolment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredBytes;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The letter of a nomination by programs of the units. */
@Path("/nominations/{id}/letter")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Bookings")
public class NominationLetterResource {

    private static final String PDF = "application/pdf";
    private static final String NAME = "surat.pdf";

    @Inject
    NominationService nominations;

    @Inject
    FileStore files;

    @Inject
    Idempotency idempotency;

    /** The bytes come in outside any transaction. */
    @PUT
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "bookings:write")
    @Consumes(PDF)
    @Operation(
            operationId = "attachLetter",
            summary = "Puts the letter to a nomination of the caller's units",
            description =
                    "A PDF of at most 10 MB, as the body. Another letter takes the place of the one before. Whoever organises the run can read it.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The nomination, with what became of each",
            content = @Content(schema = @Schema(implementation = NominationRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such nomination of the caller's units")
    @APIResponse(responseCode = "413", description = "The letter is too large")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(responseCode = "422", description = "The bytes are no PDF, or the key belongs to another letter")
    public Response attach(
            @Parameter(description = "The nomination's id", example = "654210987677777") @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            InputStream content) {
        nominations.requireMayNominate();
        long nomination = nominations.requireOwn(Ids.parse(id));
        StoredBytes letter = files.receive(content, NAME, FilePolicy.LETTER);
        return idempotency.once(key, letter.sha256(), () -> {
            nominations.attach(nomination, files.named(letter, NAME).id());
            return Response.ok(nominations.find(nomination)).build();
        });
    }
}
