package id.binahumas.people;

import id.binahumas.shared.imports.ImportCalls;
import id.binahumas.shared.imports.ImportProblemsRow;
import id.binahumas.shared.imports.SheetImportStatusRow;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets of people for programs, such as a regency's personnel system. */
@Path("/people/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "People")
public class PeopleImportResource {

    /** Below the address of the programs' doors. */
    private static final String AT = "people/imports/";

    @Inject
    ImportCalls imports;

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
        return imports.form(PeopleSheets.NAME, AT, file, key);
    }

    @POST
    @Consumes({"text/csv", ImportCalls.WORKBOOK})
    @Operation(operationId = "importPeopleSheet", summary = "Sends a sheet of people, CSV or XLSX, as the body")
    @APIResponse(responseCode = "202", description = "The sheet is being checked; Location says where to look")
    @APIResponse(
            responseCode = "422",
            description = "The file is none that can be taken, or the key belongs to another sheet")
    public Response body(
            InputStream content, @HeaderParam("Content-Type") String type, @HeaderParam("Idempotency-Key") String key)
            throws IOException {
        return imports.body(PeopleSheets.NAME, AT, content, type, key);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPeopleImport", summary = "How far a sheet is and what its lines do")
    @APIResponse(responseCode = "200", description = "The sheet")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    public SheetImportStatusRow find(@PathParam("id") String id) {
        return imports.status(PeopleSheets.NAME, id);
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "getPeopleImportProblems", summary = "The lines that cannot be taken and why, in order")
    @APIResponse(responseCode = "200", description = "Some of them; next is the cursor of the following ones")
    public ImportProblemsRow problems(
            @PathParam("id") String id,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return imports.problems(PeopleSheets.NAME, id, cursor, limit);
    }
}
