package id.binahumas.shared.audit;

import id.binahumas.shared.text.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who did what, newest first, narrowed by whatever is known of it. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;
    private static final int COUNTED = 1000;

    @Inject
    AuditService audit;

    private String by;
    private String about;
    private String byId;
    private String aboutId;
    private String deed;
    private String from;
    private String to;
    private String address;
    private String reason;
    private String after;
    private AuditFilter filter = AuditFilter.ALL;
    private AuditPart part = AuditPart.NONE;
    private int count;
    private String byName;
    private String aboutName;

    public void load() {
        filter = AuditFilter.typed(by, about, byId, aboutId, deed, from, to, address, reason);
        if (isTurned()) {
            return;
        }
        part = audit.page(filter, after, SIZE);
        count = after == null && part.next() == null ? part.rows().size() : audit.count(filter, COUNTED + 1);
        byName = filter.byId() == null ? null : audit.nameOf(filter.byId());
        aboutName = filter.aboutId() == null ? null : audit.nameOf(filter.aboutId());
    }

    public AuditFilter getFilter() {
        return filter;
    }

    /** The first day comes after the last. */
    public boolean isTurned() {
        return filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to());
    }

    /** As far as they are counted. */
    public int getCount() {
        return Math.min(count, COUNTED);
    }

    public boolean isMore() {
        return count > COUNTED;
    }

    public List<AuditRow> getRows() {
        return part.rows();
    }

    public String getNext() {
        return part.next();
    }

    public List<DeedGroup> getDeeds() {
        return Deeds.groups(Languages.current());
    }

    public String getByName() {
        return byName;
    }

    public String getAboutName() {
        return aboutName;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getById() {
        return byId;
    }

    public void setById(String byId) {
        this.byId = byId;
    }

    public String getAboutId() {
        return aboutId;
    }

    public void setAboutId(String aboutId) {
        this.aboutId = aboutId;
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
