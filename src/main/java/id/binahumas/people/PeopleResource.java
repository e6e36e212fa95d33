package id.binahumas.people;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.web.EntityTags;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People for programs: everybody to an administrator, those of the own units to coordinators and superiors. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
public class PeopleResource {

    private static final int MOST = 200;

    @Inject
    PersonService people;

    @Inject
    Idempotency idempotency;

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:read")
    @Operation(
            operationId = "listPeople",
            summary = "People by name, NIP or unit, some at a time",
            description =
                    "Without q everybody in the order of the ids; with q at most 1,000, those found by their name first. A NIP is masked.")
    @APIResponse(
            responseCode = "200",
            description = "Some people, and the cursor to read on with unless these are the last",
            content = @Content(schema = @Schema(implementation = PeoplePageRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may see people")
    @APIResponse(responseCode = "422", description = "The cursor or the limit cannot be read")
    public PeoplePageRow list(
            @Parameter(
                            description = "Starts of words of the name or the unit, or the first digits of the NIP",
                            example = "sri kominfo")
                    @QueryParam("q")
                    String q,
            @Parameter(description = "As the answer before gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most 200", example = "50") @QueryParam("limit") @DefaultValue("50")
                    String limit) {
        return PeoplePageRow.of(people.list(Texts.plain(q, 200), last(cursor), number(limit)));
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPerson",
            summary = "Enters a person, with the post of today when one is given; no account is opened")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PersonInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The person, with the ETag a change must name; Location says where it is read",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    public Response add(
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        people.requireMayChange();
        return idempotency.once(key, body, () -> {
            PersonInput input = PersonInput.ofNew(body);
            long id = people.create(
                            input.name(),
                            input.titleBefore(),
                            input.titleAfter(),
                            input.kind(),
                            input.nip(),
                            input.mail())
                    .id();
            if (input.post() != null) {
                people.appoint(id, input.post().newPost());
            }
            PersonDetailRow made = PersonDetailRow.of(people.sheet(id));
            return Response.created(URI.create("people/" + id))
                    .entity(made)
                    .tag(EntityTags.of(made))
                    .build();
        });
    }

    private static Long last(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new Refusal("api.cursor");
        }
        return Ids.parse(cursor);
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new Refusal("api.number", MOST);
        }
        return Integer.parseInt(limit);
    }
}
