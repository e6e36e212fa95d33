package id.binahumas.people;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.web.Idempotency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets of people for programs, such as a regency's personnel system. */
@Path("/people/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
public class PeopleImportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Below the address of the programs' doors. */
    private static final String AT = "people/imports/";

    private static final int LONGEST_KEY = 120;

    @Inject
    PeopleImportService imports;

    @Inject
    FileStore files;

    @Inject
    Idempotency idempotency;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importPeople",
            summary = "Sends a sheet of people as a form with one file; it is checked, nobody is changed yet")
    @APIResponse(
            responseCode = "202",
            description = "The sheet is being checked; Location says where to look",
            content = @Content(schema = @Schema(implementation = PeopleImportStatusRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not of the kind that was said")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Neither CSV nor XLSX")
    @APIResponse(
            responseCode = "422",
            description = "The file is none that can be taken, or the key belongs to another sheet")
    public Response form(
            @FormParam("file") EntityPart file,
            @Parameter(description = "Made up by the caller: the same sheet sent again under it is the same import")
                    @HeaderParam(Idempotency.HEADER)
                    String key)
            throws IOException {
        imports.requireAllowed();
        if (file == null) {
            throw new Refusal("import.file.needed");
        }
        try (InputStream content = file.getContent()) {
            return open(content, file.getFileName().orElse("sheet.csv"), key);
        }
    }

    @POST
    @Consumes({"text/csv", WORKBOOK})
    @Operation(operationId = "importPeopleSheet", summary = "Sends a sheet of people, CSV or XLSX, as the body")
    @APIResponse(
            responseCode = "202",
            description = "The sheet is being checked; Location says where to look",
            content = @Content(schema = @Schema(implementation = PeopleImportStatusRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not of the kind that was said")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Neither CSV nor XLSX")
    @APIResponse(
            responseCode = "422",
            description = "The file is none that can be taken, or the key belongs to another sheet")
    public Response body(
            InputStream content,
            @HeaderParam("Content-Type") String type,
            @Parameter(description = "Made up by the caller: the same sheet sent again under it is the same import")
                    @HeaderParam(Idempotency.HEADER)
                    String key)
            throws IOException {
        imports.requireAllowed();
        return open(content, type.startsWith("text/csv") ? "sheet.csv" : "sheet.xlsx", key);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPeopleImport", summary = "How far a sheet is and what its lines do")
    @APIResponse(
            responseCode = "200",
            description = "The sheet; progress in percent while somebody is at it",
            content = @Content(schema = @Schema(implementation = PeopleImportStatusRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    public PeopleImportStatusRow find(@PathParam("id") String id) {
        imports.requireAllowed();
        return status(Ids.parse(id));
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "getPeopleImportProblems", summary = "The lines that cannot be taken and why, in order")
    @APIResponse(
            responseCode = "200",
            description = "Some of them; next is the cursor of the following ones",
            content = @Content(schema = @Schema(implementation = ImportProblemsRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    @APIResponse(responseCode = "422", description = "The cursor or the limit cannot be read")
    public ImportProblemsRow problems(
            @PathParam("id") String id,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        int size = number(limit, 500);
        return ImportProblemsRow.of(imports.refusedAfter(Ids.parse(id), number(cursor, 10_000_000), size), size);
    }

    @POST
    @Path("/{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyPeopleImport",
            summary = "Enters the lines of a checked sheet: all of them or none, or the good ones")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ImportApplication.class),
                            examples =
                                    @ExampleObject(
                                            name = "the good lines, with links to new accounts",
                                            value = "{\"choice\":\"GOOD_LINES\",\"sendLinks\":true}")))
    @APIResponse(
            responseCode = "202",
            description = "The lines are being entered; Location says where to look",
            content = @Content(schema = @Schema(implementation = PeopleImportStatusRow.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    @APIResponse(
            responseCode = "422",
            description = "The sheet is not one that waits for this, or all its lines are wanted and some are wrong")
    public Response apply(
            @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        imports.requireAllowed();
        long sheet = Ids.parse(id);
        ImportApplication wanted = ImportApplication.of(body);
        return idempotency.once(key, body, () -> {
            imports.apply(sheet, wanted.choice(), wanted.sendLinks());
            return accepted(sheet);
        });
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoPeopleImport",
            summary = "Takes an entered sheet back as a whole, unless somebody of it was used since")
    @APIResponse(
            responseCode = "202",
            description = "It is being taken back; Location says where to look",
            content = @Content(schema = @Schema(implementation = PeopleImportStatusRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    @APIResponse(responseCode = "422", description = "The sheet was not entered")
    public Response undo(
            @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key) {
        imports.requireAllowed();
        long sheet = Ids.parse(id);
        return idempotency.once(key, null, () -> {
            imports.undo(sheet);
            return accepted(sheet);
        });
    }

    private Response open(InputStream content, String name, String key) throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refusal("api.key", LONGEST_KEY);
        }
        long stored = files.store(content, name, FilePolicy.SHEET).id();
        return accepted(imports.open(stored, key).id());
    }

    private Response accepted(long id) {
        return Response.accepted(status(id)).location(URI.create(AT + id)).build();
    }

    private PeopleImportStatusRow status(long id) {
        return PeopleImportStatusRow.of(imports.row(id), imports.progress(id));
    }

    private static int number(String text, int most) {
        if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) > most) {
            throw new Refusal("api.number", most);
        }
        return Integer.parseInt(text);
    }
}
