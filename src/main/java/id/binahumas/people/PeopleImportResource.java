package id.binahumas.people;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
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

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importPeople",
            summary = "Sends a sheet of people as a form with one file; it is checked, nobody is changed yet")
    @APIResponse(responseCode = "202", description = "The sheet is being checked; Location says where to look")
    @APIResponse(
            responseCode = "422",
            description = "The file is none that can be taken, or the key belongs to another sheet")
    public Response form(@FormParam("file") EntityPart file, @HeaderParam("Idempotency-Key") String key)
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
    @APIResponse(responseCode = "202", description = "The sheet is being checked; Location says where to look")
    @APIResponse(
            responseCode = "422",
            description = "The file is none that can be taken, or the key belongs to another sheet")
    public Response body(
            InputStream content, @HeaderParam("Content-Type") String type, @HeaderParam("Idempotency-Key") String key)
            throws IOException {
        imports.requireAllowed();
        return open(content, type.startsWith("text/csv") ? "sheet.csv" : "sheet.xlsx", key);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPeopleImport", summary = "How far a sheet is and what its lines do")
    @APIResponse(responseCode = "200", description = "The sheet")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    public PeopleImportStatusRow find(@PathParam("id") String id) {
        imports.requireAllowed();
        return PeopleImportStatusRow.of(imports.row(Ids.parse(id)));
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "getPeopleImportProblems", summary = "The lines that cannot be taken and why, in order")
    @APIResponse(responseCode = "200", description = "Some of them; next is the cursor of the following ones")
    public ImportProblemsRow problems(
            @PathParam("id") String id,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        int size = number(limit, 500);
        return ImportProblemsRow.of(imports.refusedAfter(Ids.parse(id), number(cursor, 10_000_000), size), size);
    }

    private Response open(InputStream content, String name, String key) throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refusal("api.key", LONGEST_KEY);
        }
        long stored = files.store(content, name, FilePolicy.SHEET).id();
        PeopleImportRow row = imports.row(imports.open(stored, key).id());
        return Response.accepted(PeopleImportStatusRow.of(row))
                .location(URI.create(AT + row.id()))
                .build();
    }

    private static int number(String text, int most) {
        if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) > most) {
            throw new Refusal("api.number", most);
        }
        return Integer.parseInt(text);
    }
}
