package id.binahumas.people;

import id.binahumas.shared.imports.Cells;
import id.binahumas.shared.imports.SheetLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A line of a sheet of people and what it did, so that it can be undone. */
@Entity
@Table(name = "people_import_line")
public class ImportLine extends SheetLine {

    private static final int OF_PERSON = 6;

    private Long personId;
    private Integer personVersion;
    private Long holdingId;
    private Integer holdingVersion;
    private Long endedHoldingId;
    private Integer endedHoldingVersion;
    private Long dutyId;

    @Column(length = 1_000_000)
    private String beforeState;

    protected ImportLine() {}

    /** Whom it means is kept also of a line that changes nothing: what it says of them goes with them. */
    ImportLine(long importId, CheckedLine line) {
        super(importId, line);
        personId = line.known() == null ? null : line.known().id();
    }

    void made(Person person, PostHolding holding) {
        personId = person.id();
        personVersion = person.version();
        holdingId = holding.id();
        holdingVersion = holding.version();
    }

    /** A duty the line gave. */
    void assigned(PersonDuty duty) {
        dutyId = duty.id();
    }

    /** Before the person is revised. */
    void remember(Person person) {
        personId = person.id();
        PersonDetails was = person.details();
        List<String> before = new ArrayList<>();
        before.add(was.name());
        before.add(was.titleBefore());
        before.add(was.titleAfter());
        before.add(was.kind().name());
        before.add(was.nip());
        before.add(was.mail());
        beforeState = Cells.join(before);
    }

    /** As they are after it, so that a later change is seen; no post when it stayed as it was. */
    void revised(Person person, PostHolding holding, PostHolding before) {
        personVersion = person.version();
        holdingVersion = holding == null ? null : holding.version();
        endedHoldingVersion = endedHoldingId == null ? null : before.version();
    }

    void appointed(PostHolding begun) {
        holdingId = begun.id();
    }

    /** Before another post ends the present one, which may have had an end of its own. */
    void rememberEnd(PostHolding present) {
        endedHoldingId = present.id();
        List<String> before = new ArrayList<>(Cells.split(beforeState));
        before.add(Objects.toString(present.validTo(), ""));
        beforeState = Cells.join(before);
    }

    /** Before the post is corrected where it stands. */
    void remember(PostHolding corrected) {
        holdingId = corrected.id();
        endedHoldingId = corrected.id();
        List<String> before = new ArrayList<>(Cells.split(beforeState));
        before.add(Long.toString(corrected.unitId()));
        before.add(corrected.post());
        before.add(corrected.level());
        before.add(corrected.grade());
        beforeState = Cells.join(before);
    }

    /** Whether the post itself was corrected and none followed it. */
    boolean correctedPost() {
        return holdingId != null && holdingId.equals(endedHoldingId);
    }

    void undo(Person person) {
        List<String> before = before();
        person.restore(new PersonDetails(
                before.get(0),
                before.get(1),
                before.get(2),
                PersonKind.valueOf(before.get(3)),
                before.get(4),
                before.get(5)));
    }

    void undo(PostHolding corrected) {
        List<String> post = before().subList(OF_PERSON, OF_PERSON + 4);
        corrected.correct(Long.parseLong(post.get(0)), post.get(1), post.get(2), post.get(3));
    }

    void undoEnd(PostHolding ended) {
        List<String> before = before();
        String until = before.size() > OF_PERSON ? before.get(OF_PERSON) : null;
        ended.goOn(until == null ? null : LocalDate.parse(until));
    }

    /** An empty one was none. */
    private List<String> before() {
        List<String> before = new ArrayList<>(Cells.split(beforeState));
        before.replaceAll(s -> s.isEmpty() ? null : s);
        return before;
    }

    Long personId() {
        return personId;
    }

    Long holdingId() {
        return holdingId;
    }

    Long dutyId() {
        return dutyId;
    }

    Long endedHoldingId() {
        return endedHoldingId;
    }
}
