package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.PoolNames;
import id.binahumas.shared.Ids;
import id.binahumas.shared.sheets.SheetDownload;
import id.binahumas.shared.sheets.SheetFormat;
import id.binahumas.shared.sheets.SheetWriter;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.time.Dates;
import id.binahumas.shared.time.Zones;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those of a run whom the roster shows, as a sheet; NIPs are whole only for a reason. */
@WebServlet(RosterExportServlet.PATH)
public class RosterExportServlet extends HttpServlet {

    static final String PATH = "/organiser/enrolment/export";

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 200;
    private static final int LONGEST_WORDS = 260;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    transient RosterService rosters;

    @Inject
    transient PoolNames places;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long run = Ids.parse(request.getParameter("id"));
        String reason = Texts.plain(request.getParameter("reason"), LONGEST_REASON);
        rosters.openExport(run, reason);
        RosterFilter filter = filter(request);
        List<RosterLine> part = rosters.part(run, filter, 0, AT_ONCE);
        try (SheetWriter sheet =
                SheetDownload.begin(response, SheetFormat.of(request.getParameter("format")), "peserta")) {
            sheet.row(Stream.of(
                            "person.name",
                            "person.nip",
                            "person.post",
                            "person.unit",
                            "roster.place",
                            "roster.status",
                            "roster.number",
                            "participant.registered",
                            "roster.parts",
                            "roster.overlaps")
                    .map(RosterExportServlet::word)
                    .toList());
            for (int first = 0; !part.isEmpty(); part = rosters.part(run, filter, first, AT_ONCE)) {
                for (RosterLine line : part) {
                    sheet.row(cells(line, reason != null));
                }
                first += AT_ONCE;
            }
        }
    }

    private RosterFilter filter(HttpServletRequest request) {
        String unit = Texts.plain(request.getParameter("unit"), LONGEST_WORDS);
        Set<Long> units = unit == null ? null : rosters.unitAndBelow(unit);
        return new RosterFilter(
                request.getParameter("q"),
                named(BookingStatus.values(), request.getParameter("status")),
                id(request, "cohort"),
                id(request, "segment"),
                named(DeliveryMode.values(), request.getParameter("mode")),
                units);
    }

    private static Long id(HttpServletRequest request, String name) {
        String typed = Texts.plain(request.getParameter(name), LONGEST_WORDS);
        return typed == null ? null : Long.valueOf(Ids.parse(typed));
    }

    private List<String> cells(RosterLine line, boolean whole) {
        RosterRow row = line.row();
        return Arrays.asList(
                row.name(),
                whole ? row.nip() : row.maskedNip(),
                row.post(),
                row.unitName(),
                places.place(row.cohort(), row.cohortName(), row.segment(), row.mode()),
                word("BookingStatus." + row.booking()),
                row.position() == null ? null : row.position().toString(),
                Dates.dateTime(row.bookedAt(), Zones.HOME, Languages.current()),
                line.parts().stream()
                        .map(p -> p.title() + ": " + word("BookingStatus." + p.status())
                                + (p.position() == null ? "" : " " + p.position()))
                        .collect(Collectors.joining("; ")),
                line.overlaps().stream().map(OverlapRow::title).collect(Collectors.joining("; ")));
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }

    private static String word(String key) {
        return Messages.text(Languages.current(), key);
    }
}
