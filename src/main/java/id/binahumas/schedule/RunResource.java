package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.web.ScopeFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue and its runs for programs: what the public pages show, as JSON. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Catalogue")
public class RunResource {

    private static final int LAST_PAGE = 10_000;

    @Inject
    RunService runs;

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "runs:read")
    @Operation(operationId = "searchRuns", summary = "Announced runs, newest first, by the filters of the catalogue")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page of runs and how many match, counted up to 1,000: more says whether there are others",
            content = @Content(schema = @Schema(implementation = RunPageRow.class)))
    @APIResponse(responseCode = "422", description = "A filter cannot be read")
    public RunPageRow search(
            @Parameter(
                            description = "Words, or parts of them, of the title, code, theme, place or a subject",
                            example = "media sosial")
                    @QueryParam("q")
                    String q,
            @Parameter(
                            description = "Way of learning",
                            example = "HYBRID",
                            schema = @Schema(enumeration = {"CLASSROOM", "ONLINE", "HYBRID"}))
                    @QueryParam("mode")
                    String mode,
            @Parameter(description = "At least this many JP", example = "20") @QueryParam("minJp") String minJp,
            @Parameter(description = "Ends on this day or later", example = "2025-10-01") @QueryParam("from")
                    String from,
            @Parameter(description = "Starts on this day or earlier", example = "2025-12-31") @QueryParam("to")
                    String to,
            @Parameter(description = "Only runs with a place left", example = "true") @QueryParam("openSeats")
                    boolean openSeats,
            @Parameter(description = "From 1", example = "1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "At most 100", example = "20") @QueryParam("size") @DefaultValue("20")
                    String size) {
        int number = within(page, LAST_PAGE);
        int most = within(size, 100);
        RunSearch search = new RunSearch(
                Texts.plain(q, 100),
                mode(mode),
                minJp == null || minJp.isBlank() ? null : within(minJp, LAST_PAGE),
                day(from),
                day(to),
                openSeats,
                (number - 1) * most,
                most);
        RunHits hits = runs.search(search);
        return new RunPageRow(
                number,
                most,
                hits.total(),
                hits.more(),
                hits.rows().stream().map(RunSummaryRow::of).toList());
    }

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "runs:read")
    @Path("/{id}")
    @Operation(
            operationId = "getRun",
            summary = "An announced run: subjects, competencies, blocks, sessions, legal basis, places")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunDetailRow.class)))
    @APIResponse(responseCode = "404", description = "There is no such announced run")
    public RunDetailRow run(
            @Parameter(description = "The run's id", example = "654210987654321") @PathParam("id") String id) {
        return RunDetailRow.of(runs.sheet(Ids.parse(id)));
    }

    private static DeliveryMode mode(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(DeliveryMode.values())
                .filter(m -> m.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal("api.mode"));
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("api.date");
        }
    }

    private static int within(String text, int most) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new Refusal("api.number", most);
        }
        return Integer.parseInt(text);
    }
}
