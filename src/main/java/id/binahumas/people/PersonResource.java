package id.binahumas.people;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.web.EntityTags;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

/** One person for programs: read, corrected, given posts and duties. Whoever changes somebody says what was read before. */
@Path("/people/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
public class PersonResource {

    static final String MERGE = "application/merge-patch+json";

    @Inject
    PersonService people;

    @Inject
    Idempotency idempotency;

    @Context
    Request request;

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:read")
    @Operation(
            operationId = "getPerson",
            summary = "A person with posts and duties of then and now",
            description =
                    "The NIP is masked; an administrator who gives a reason gets it whole, and the reason is written down")
    @APIResponse(
            responseCode = "200",
            description = "The person, with the ETag a change must name",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that was sent")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such person, or not for the caller")
    public Response find(
            @PathParam("id") String id,
            @Parameter(description = "Why the whole NIP is needed", example = "Pemutakhiran data kepegawaian")
                    @QueryParam("reason")
                    String reason) {
        long person = Ids.parse(id);
        PersonDetailRow found = PersonDetailRow.of(people.sheet(person));
        CacheControl own = new CacheControl();
        own.setPrivate(true);
        if (reason != null) {
            own.setNoStore(true);
            String whole = people.revealNip(person, reason);
            return Response.ok(found.withNip(whole == null ? null : Nip.strip(whole)))
                    .cacheControl(own)
                    .build();
        }
        own.setNoCache(true);
        EntityTag tag = EntityTags.of(found);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(found) : known)
                .tag(tag)
                .cacheControl(own)
                .build();
    }

    @PATCH
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:write")
    @Consumes({MediaType.APPLICATION_JSON, MERGE})
    @Operation(
            operationId = "changePerson",
            summary = "Corrects what is known of a person: what is left out stays, null takes away")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PersonInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The person as corrected, with the new ETag",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such person, or not for the caller")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "412", description = "The person has changed since the ETag in If-Match was read")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    @APIResponse(responseCode = "428", description = "There is no If-Match")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "The ETag of the person as last read", required = true) @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        people.requireMayChange();
        long person = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            PersonSheet known = seen(person, ifMatch);
            people.correct(
                    person,
                    known.version(),
                    PersonInput.ofChange(body, known.details()).details());
            return now(person, Response.ok());
        });
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:write")
    @Path("/posts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "appointPerson",
            summary = "Gives a person a post in a unit from a day; the posts held already go on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The person with the post",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such person, or not for the caller")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    public Response appoint(
            @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        people.requireMayChange();
        long person = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            people.appoint(person, PostInput.of(body).newPost());
            return created(person);
        });
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:write")
    @Path("/posts/{post}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endPost", summary = "Ends a post; the day is the first one without it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EndInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The person, with the new ETag",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such person, or not for the caller")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "412", description = "The person has changed since the ETag in If-Match was read")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    @APIResponse(responseCode = "428", description = "There is no If-Match")
    public Response endPost(
            @PathParam("id") String id,
            @PathParam("post") String post,
            @Parameter(description = "The ETag of the person as last read", required = true) @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        people.requireMayChange();
        long person = Ids.parse(id);
        long held = Ids.parse(post);
        return idempotency.once(key, body, () -> {
            PostRow row = seen(person, ifMatch).posts().stream()
                    .filter(p -> p.id() == held)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            people.endPost(person, held, row.version(), EndInput.of(body).until());
            return now(person, Response.ok());
        });
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:write")
    @Path("/duties")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignDuty", summary = "Gives a person a duty beside the post")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DutyInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The person with the duty",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such person, or not for the caller")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    public Response assign(
            @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        people.requireMayChange();
        long person = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            DutyInput input = DutyInput.of(body);
            people.assignDuty(person, Long.parseLong(input.unitId()), input.duty(), input.from());
            return created(person);
        });
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "people:write")
    @Path("/duties/{duty}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endDuty", summary = "Ends a duty; the day is the first one without it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EndInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The person, with the new ETag",
            content = @Content(schema = @Schema(implementation = PersonDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such person, or not for the caller")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "412", description = "The person has changed since the ETag in If-Match was read")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    @APIResponse(responseCode = "428", description = "There is no If-Match")
    public Response endDuty(
            @PathParam("id") String id,
            @PathParam("duty") String duty,
            @Parameter(description = "The ETag of the person as last read", required = true) @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        people.requireMayChange();
        long person = Ids.parse(id);
        long held = Ids.parse(duty);
        return idempotency.once(key, body, () -> {
            DutyRow row = seen(person, ifMatch).duties().stream()
                    .filter(d -> d.id() == held)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            people.endDuty(person, held, row.version(), EndInput.of(body).until());
            return now(person, Response.ok());
        });
    }

    private PersonSheet seen(long person, String ifMatch) {
        PersonSheet known = people.sheet(person);
        EntityTags.requireMatch(ifMatch, PersonDetailRow.of(known));
        return known;
    }

    private Response created(long person) {
        return now(person, Response.created(URI.create("people/" + person)));
    }

    private Response now(long person, Response.ResponseBuilder answer) {
        PersonDetailRow found = PersonDetailRow.of(people.sheet(person));
        return answer.entity(found).tag(EntityTags.of(found)).build();
    }
}
