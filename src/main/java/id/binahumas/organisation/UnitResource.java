package id.binahumas.organisation;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation tree for programs, as it is, was or will be on a day. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Organisation")
public class UnitResource {

    private static final int MOST = 500;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    @Inject
    Idempotency idempotency;

    @Context
    Request request;

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:read")
    @Operation(operationId = "listUnits", summary = "The units of a day, in an order that no renaming changes")
    @APIResponse(
            responseCode = "200",
            description = "Some units; next, when there is one, is the cursor that asks for those after them."
                    + " The ETag stays while nothing in the tree changes",
            content = @Content(schema = @Schema(implementation = UnitListRow.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that was sent")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor an organiser")
    @APIResponse(responseCode = "404", description = "There is no such unit to look under")
    @APIResponse(responseCode = "422", description = "A parameter cannot be read")
    public Response list(
            @Parameter(description = "The day asked for; without it, today", example = "2025-10-21") @QueryParam("asOf")
                    String asOf,
            @Parameter(description = "A part of the name or of the code", example = "puskesmas") @QueryParam("q")
                    String q,
            @Parameter(description = "Only this unit and all below it", example = "654210987600001")
                    @QueryParam("under")
                    String under,
            @Parameter(description = "What the page before gave as next", example = "654210987654321")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "At most 500", example = "100") @QueryParam("limit") @DefaultValue("100")
                    String limit) {
        LocalDate day = day(asOf);
        int most = within(limit);
        long after = cursor == null || cursor.isBlank() ? 0 : cursor(cursor);
        Long branch = under == null || under.isBlank() ? null : Long.valueOf(Ids.parse(under));
        return unlessKnown(day, () -> {
            if (branch != null && units.path(branch, day).isEmpty()) {
                throw new NotFound();
            }
            List<UnitRow> found = units.after(Texts.plain(q, 100), branch, day, after, most + 1);
            boolean more = found.size() > most;
            List<UnitRow> shown = more ? found.subList(0, most) : found;
            return new UnitListRow(
                    day,
                    shown.stream().map(UnitSummaryRow::of).toList(),
                    more ? Long.toString(shown.get(most - 1).id()) : null);
        });
    }

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:read")
    @Path("/{id}")
    @Operation(
            operationId = "getUnit",
            summary = "A unit on a day: its path from the top, its past, and the units before and after it")
    @APIResponse(
            responseCode = "200",
            description = "The unit, with the ETag a change must name when it was read for today",
            content = @Content(schema = @Schema(implementation = UnitDetailRow.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag that was sent")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Neither an administrator nor an organiser")
    @APIResponse(responseCode = "404", description = "There was no such unit on that day")
    @APIResponse(responseCode = "422", description = "The day cannot be read")
    public Response unit(
            @Parameter(description = "The unit's id", example = "654210987654321") @PathParam("id") String id,
            @Parameter(description = "The day asked for; without it, today", example = "2025-10-21") @QueryParam("asOf")
                    String asOf) {
        long unit = Ids.parse(id);
        LocalDate day = day(asOf);
        UnitSheet sheet = units.sheet(unit, day);
        if (!sheet.there()) {
            throw new NotFound();
        }
        UnitDetailRow found = UnitDetailRow.of(sheet);
        return tagged(EntityTags.of(found), () -> found);
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addUnit", summary = "Enters a unit below another one, or at the top, from a day on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UnitInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The unit as it is first; Location says where it is read",
            content = @Content(schema = @Schema(implementation = UnitDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such unit")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    public Response add(
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        units.requireMayChange();
        return idempotency.once(key, body, () -> {
            UnitInput input = UnitInput.of(body);
            long id = units.create(input.code(), input.name(), input.kind(), input.parent(), input.from())
                    .id();
            return now(id, Response.created(URI.create("units/" + id)));
        });
    }

    @PATCH
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeUnit",
            summary =
                    "Renames a unit, makes it another kind or moves it, from a day on; what it was before stays as it was",
            description = "A parentId of null moves it to the top")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UnitChangeInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is today, with the new ETag",
            content = @Content(schema = @Schema(implementation = UnitDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such unit")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "412", description = "The unit has changed since the ETag in If-Match was read")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    @APIResponse(responseCode = "428", description = "There is no If-Match")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "The ETag of the unit as last read today", required = true)
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        units.requireMayChange();
        long unit = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            seen(unit, ifMatch);
            UnitChangeInput wanted = UnitChangeInput.of(body);
            if (wanted.name() != null) {
                units.rename(unit, version(unit), wanted.name(), wanted.from());
            }
            if (wanted.kind() != null) {
                units.changeKind(unit, version(unit), wanted.kind(), wanted.from());
            }
            if (wanted.moves()) {
                units.move(unit, version(unit), wanted.parent(), wanted.from());
            }
            return now(unit, Response.ok());
        });
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeUnit",
            summary = "Closes a unit from a day on and names those that go on with its work")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UnitClosureInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is or was last, with the new ETag",
            content = @Content(schema = @Schema(implementation = UnitDetailRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Signed in, but not as somebody who may do this")
    @APIResponse(responseCode = "404", description = "There is no such unit")
    @APIResponse(responseCode = "409", description = "Somebody else was faster, or the same key is at work right now")
    @APIResponse(responseCode = "412", description = "The unit has changed since the ETag in If-Match was read")
    @APIResponse(responseCode = "415", description = "The body is of another kind")
    @APIResponse(
            responseCode = "422",
            description = "Something in it cannot be taken; the problem names the field or the rule")
    @APIResponse(responseCode = "428", description = "There is no If-Match")
    public Response close(
            @PathParam("id") String id,
            @Parameter(description = "The ETag of the unit as last read today", required = true)
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        units.requireMayChange();
        long unit = Ids.parse(id);
        return idempotency.once(key, body, () -> {
            seen(unit, ifMatch);
            UnitClosureInput wanted = UnitClosureInput.of(body);
            units.close(unit, version(unit), wanted.from(), wanted.heirs(), wanted.newParent());
            return now(unit, Response.ok());
        });
    }

    /** Held first, so that what was seen is what is changed. */
    private void seen(long unit, String ifMatch) {
        units.hold();
        EntityTags.requireMatch(ifMatch, UnitDetailRow.of(units.sheet(unit, LocalDate.now(clock))));
    }

    private int version(long unit) {
        return units.sheet(unit, LocalDate.now(clock)).version();
    }

    private Response now(long unit, Response.ResponseBuilder answer) {
        UnitDetailRow found = UnitDetailRow.of(units.sheet(unit, LocalDate.now(clock)));
        return answer.entity(found).tag(EntityTags.of(found)).build();
    }

    /** What the tag names is read first: if somebody changes the tree meanwhile, the next question is answered anew. */
    private Response unlessKnown(LocalDate day, Supplier<Object> answer) {
        return tagged(new EntityTag(units.changes() + "-" + day), answer);
    }

    private Response tagged(EntityTag tag, Supplier<Object> answer) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        CacheControl own = new CacheControl();
        own.setPrivate(true);
        own.setNoCache(true);
        return (known == null ? Response.ok(answer.get()) : known)
                .tag(tag)
                .cacheControl(own)
                .build();
    }

    private LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? LocalDate.now(clock) : readable(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Refusal("api.date");
        }
    }

    /** No database keeps days further away. */
    private static LocalDate readable(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw new Refusal("api.date");
        }
        return day;
    }

    private static long cursor(String text) {
        try {
            return Ids.parse(text);
        } catch (NotFound unreadable) {
            throw new Refusal("api.cursor");
        }
    }

    private static int within(String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new Refusal("api.number", MOST);
        }
        return Integer.parseInt(text);
    }
}
