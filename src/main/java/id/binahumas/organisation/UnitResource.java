package id.binahumas.organisation;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

    @Context
    Request request;

    @GET
    @Operation(operationId = "listUnits", summary = "The units of a day, in an order that no renaming changes")
    @APIResponse(
            responseCode = "200",
            description = "Some units; next, when there is one, is the cursor that asks for those after them."
                    + " The ETag stays while nothing in the tree changes",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitListRow.class),
                            examples = @ExampleObject(name = "one unit", value = """
                                                    {"asOf":"2025-10-21","units":[{"id":"654210987654321","code":"BOGOR-DISKOMINFO",
                                                    "name":"Dinas Komunikasi dan Informatika Kabupaten Bogor","kind":"AGENCY","parentId":"654210987600001",
                                                    "parentName":"Kabupaten Bogor"}],"next":"654210987654321"}""")))
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
    @Path("/{id}")
    @Operation(
            operationId = "getUnit",
            summary = "A unit on a day: its path from the top, its past, and the units before and after it")
    @APIResponse(
            responseCode = "200",
            description = "The unit. The ETag stays while nothing in the tree changes",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitDetailRow.class),
                            examples = @ExampleObject(name = "a unit", value = """
                                                    {"asOf":"2025-10-21","id":"654210987654321","code":"BOGOR-DISKOMINFO",
                                                    "name":"Dinas Komunikasi dan Informatika Kabupaten Bogor","kind":"AGENCY","version":1,"validFrom":"2017-01-01",
                                                    "unitsBelow":3,"path":[{"id":"654210987600001","name":"Kabupaten Bogor"},
                                                    {"id":"654210987654321","name":"Dinas Komunikasi dan Informatika Kabupaten Bogor"}],
                                                    "history":[{"validFrom":"2017-01-01","name":"Dinas Komunikasi dan Informatika Kabupaten Bogor","kind":"AGENCY",
                                                    "parentId":"654210987600001","parentName":"Kabupaten Bogor"}],"successors":[],"predecessors":[]}""")))
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
        return unlessKnown(day, () -> {
            UnitSheet sheet = units.sheet(unit, day);
            if (!sheet.there()) {
                throw new NotFound();
            }
            return UnitDetailRow.of(sheet);
        });
    }

    /** What the tag names is read first: if somebody changes the tree meanwhile, the next question is answered anew. */
    private Response unlessKnown(LocalDate day, Supplier<Object> answer) {
        EntityTag tag = new EntityTag(units.changes() + "-" + day);
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
