package id.binahumas.learning;

import id.binahumas.schedule.GuestSession;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/** The files of a guest's own session: brought, replaced and taken away. */
@Named
@RequestScoped
public class GuestMaterialsPage {

    private static final String SELF = "/guest/learning/materials.xhtml?faces-redirect=true&ok=";

    @Inject
    SessionMaterialService materials;

    @Inject
    PersonalLinkService links;

    @Inject
    FileStore files;

    @Inject
    Posted posted;

    private GuestSession session;
    private Long link;
    private List<SessionMaterialRow> rows;

    @FormField
    @NotNull
    private Part file;

    public void load() {
        session = links.session();
        link = links.pass().linkId();
        rows = materials.ofGuest();
    }

    public String add() throws IOException {
        if (!posted.fill(this)) {
            return null;
        }
        long sessionId = links.session().id();
        materials.requireRoom(sessionId);
        return keep(fileId -> materials.add(sessionId, fileId), "materialAdded");
    }

    public String replace() throws IOException {
        long replaced = posted.getId();
        if (!posted.fill(this)) {
            return null;
        }
        materials.requireOwn(replaced);
        return keep(fileId -> materials.replace(replaced, fileId), "materialReplaced");
    }

    public String remove() {
        materials.remove(posted.getId());
        return SELF + "materialRemoved";
    }

    private String keep(LongFunction<SessionMaterial> deed, String ok) throws IOException {
        try (InputStream content = file.getInputStream()) {
            files.storeFor(
                    content, file.getSubmittedFileName(), FilePolicy.MATERIAL, deed, (m, id) -> m.fileId() == id);
        }
        return SELF + ok;
    }

    public boolean isOwn(SessionMaterialRow row) {
        return Objects.equals(row.linkId(), link);
    }

    public FilePolicy getPolicy() {
        return FilePolicy.MATERIAL;
    }

    public int getMost() {
        return SessionMaterial.MOST_PER_SESSION;
    }

    public GuestSession getSession() {
        return session;
    }

    public List<SessionMaterialRow> getRows() {
        return rows;
    }
}
