package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Door to the public holidays, which administrators keep and organisers are warned of. */
@Service
public class HolidayService {

    @Inject
    HolidayRepository holidays;

    @Allowed(ADMINISTRATOR)
    @Audited("holiday.add")
    public void add(@Valid HolidayDetails details) {
        refuseTwice(details, 0);
        holidays.add(new Holiday(details));
    }

    @Allowed(ADMINISTRATOR)
    @Audited("holiday.edit")
    public void edit(long id, int version, @Valid HolidayDetails details) {
        Holiday holiday = holidays.byId(id).orElseThrow(NotFound::new);
        holiday.requireVersion(version);
        refuseTwice(details, id);
        holiday.describe(details);
    }

    @Allowed(ADMINISTRATOR)
    @Audited("holiday.remove")
    public void remove(long id) {
        holidays.remove(holidays.byId(id).orElseThrow(NotFound::new));
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<HolidayRow> ofYear(int year) {
        return holidays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Those that fall on one of these days. */
    @Allowed({ORGANISER, SYSTEM})
    public List<HolidayRow> on(Collection<LocalDate> days) {
        return days.isEmpty()
                ? List.of()
                : holidays.between(Collections.min(days), Collections.max(days)).stream()
                        .filter(h -> days.contains(h.day()))
                        .toList();
    }

    private void refuseTwice(HolidayDetails details, long exceptId) {
        if (holidays.taken(details.day(), details.kind(), exceptId)) {
            throw new Refusal("holiday.twice");
        }
    }
}
