package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportApplication;
import id.binahumas.shared.imports.ImportCalls;
import id.binahumas.shared.imports.ImportProblemsRow;
import id.binahumas.shared.imports.SheetImportStatusRow;
import id.binahumas.shared.web.Idempotency;
import id.binahumas.shared.web.ScopeFilter;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets of units for programs, such as a regency’s personnel system. */
@Path("/units/imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Organisation")
public class UnitImportResource {

    /** Below the address of the programs' doors. */
    private static final String AT = "units/imports/";

    /** The same door for programs, whichever way the sheet comes. */
    private static final String WHAT_SENDING_DOES =
            "Sends a sheet of units, as a form with one file or as the body; it is checked, nothing is changed yet";

    @Inject
    ImportCalls imports;

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importUnits", summary = WHAT_SENDING_DOES)
    @APIResponse(
            responseCode = "202",
            description = "The sheet is being checked; Location says where to look",
            content = @Content(schema = @Schema(implementation = SheetImportStatusRow.class)))
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
            @Parameter(description = ImportCalls.KEY) @HeaderParam(Idempotency.HEADER) String key)
            throws IOException {
        return imports.form(UnitSheets.NAME, AT, file, key);
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Consumes({"text/csv", ImportCalls.WORKBOOK})
    @Operation(operationId = "importUnits", summary = WHAT_SENDING_DOES)
    @APIResponse(
            responseCode = "202",
            description = "The sheet is being checked; Location says where to look",
            content = @Content(schema = @Schema(implementation = SheetImportStatusRow.class)))
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
            @Parameter(description = ImportCalls.KEY) @HeaderParam(Idempotency.HEADER) String key)
            throws IOException {
        return imports.body(UnitSheets.NAME, AT, content, type, key);
    }

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:read")
    @Path("/{id}")
    @Operation(operationId = "getUnitImport", summary = "How far a sheet is and what its lines do")
    @APIResponse(
            responseCode = "200",
            description = "The sheet; progress in percent while somebody is at it",
            content = @Content(schema = @Schema(implementation = SheetImportStatusRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    public SheetImportStatusRow find(@PathParam("id") String id) {
        return imports.status(UnitSheets.NAME, id);
    }

    @GET
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:read")
    @Path("/{id}/problems")
    @Operation(operationId = "getUnitImportProblems", summary = "The lines that cannot be taken and why, in order")
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
        return imports.problems(UnitSheets.NAME, id, cursor, limit);
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Path("/{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyUnitImport",
            summary = "Enters the lines of a checked sheet: all of them or none, or the good ones")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ImportApplication.class)))
    @APIResponse(
            responseCode = "202",
            description = "The lines are being entered; Location says where to look",
            content = @Content(schema = @Schema(implementation = SheetImportStatusRow.class)))
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
        return imports.apply(UnitSheets.NAME, AT, id, key, body);
    }

    @POST
    @SecurityRequirement(name = ScopeFilter.SCHEME, scopes = "units:write")
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoUnitImport",
            summary = "Takes an entered sheet back as a whole, unless something of it is in use")
    @APIResponse(
            responseCode = "202",
            description = "It is being taken back; Location says where to look",
            content = @Content(schema = @Schema(implementation = SheetImportStatusRow.class)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "There is no such sheet")
    @APIResponse(responseCode = "422", description = "The sheet was not entered")
    public Response undo(
            @PathParam("id") String id,
            @Parameter(description = Idempotency.WHAT_IT_DOES) @HeaderParam(Idempotency.HEADER) String key) {
        return imports.undo(UnitSheets.NAME, AT, id, key);
    }
}
