package id.binahumas.people;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

    @GET
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
