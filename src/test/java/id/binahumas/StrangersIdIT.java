package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.Crawl;
import id.binahumas.testing.OwnCourse;
import id.binahumas.testing.Routes;
import id.binahumas.testing.Routes.Route;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every id in every route and form with a stranger's. Two units do the same things; everybody in them, and the people of the demo beside
 * them, opens whatever can be opened; then each sends what the others were offered, whole and with a single id put into their own forms.
 * It must be refused, show nothing of the others and leave their pages as they were. Addresses and forms come from the pages themselves.
 */
class StrangersIdIT {

    private static final int EACH = 3;

    private static final String JSON = "application/json";

    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428);

    private static final List<String> NO_IDS = List.of(
            "abc",
            "-1",
            "0",
            "9223372036854775808",
            "9".repeat(60),
            "1' or '1'='1",
            "912345678901.5",
            "\u0661\u0662\u0663");

    /** What is there for everybody, with the reason; path, then the name of the parameter. */
    private static final Map<String, String> SHARED = Map.of(
            "/run.xhtml id", "the public page of an announced run",
            "/api/v1/runs/{id}", "the same for programs",
            "/api/v1/calendar/{token}.ics", "no id: a secret that only its owner holds",
            "/api/v1/verifications/{code}", "no id: a code that is printed on the certificate, and asking is limited");

    /** They only narrow a list: with what is not in the list it is empty. */
    private static final Set<String> NARROW = Set.of(
            "/instructor/assignment/queue.xhtml run",
            "/admin/audit/audit.xhtml person",
            "/admin/audit/audit.xhtml aboutId",
            "/admin/audit/export aboutId",
            "/admin/audit/export byId",
            "/admin/audit/chain.xhtml number",
            "/admin/organisation/units.xhtml under",
            "/organiser/enrolment/roster.xhtml cohort",
            "/organiser/enrolment/roster.xhtml segment",
            "/organiser/enrolment/nominations.xhtml under",
            "/organiser/enrolment/export cohort",
            "/organiser/enrolment/export segment",
            "/trainee/attendance/leave.xhtml session");

    /** Rows of one's own that have no address: only the form names them. */
    private static final Set<String> OWN_ROWS = Set.of("/profile-data.xhtml withdraw", "/run.xhtml cancel");

    /** They are for whoever holds a secret that was mailed; there is no row to name. */
    private static final Set<String> BY_TOKEN = Set.of(
            "/profile-mail.xhtml confirm", "/activate.xhtml activate", "/guest.xhtml enter", "/visit.xhtml answer");

    /** About whoever asks, or whoever just gave the password, alone. */
    private static final Set<String> NO_ROW = Set.of(
            "/second-factor.xhtml codes",
            "/second-factor.xhtml confirm",
            "/second-factor.xhtml off",
            "/trainee/enrolment/agenda.xhtml noCalendar",
            "/login-code.xhtml code",
            "/login-code.xhtml paper");

    /** What the two units do not have, and the test that tries it with a stranger's: guests, keys, those who stand in, nominations. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/organiser/enrolment/home.xhtml go", "RunLifeIT"),
            Map.entry("/organiser/enrolment/home.xhtml stop", "RunLifeIT"),
            Map.entry("/organiser/enrolment/roster.xhtml?unit", "RosterServiceIT: a code or name that is typed"),
            Map.entry("/organiser/enrolment/export?unit", "RosterServiceIT: a code or name that is typed"),
            Map.entry("/organiser/notification/mails.xhtml release", "CalendarIT"),
            Map.entry("/organiser/notification/mails.xhtml takeBack", "RunMessageIT"),
            Map.entry("/organiser/notification/mails.xhtml tell", "RunMessageIT"),
            Map.entry("/trainee/notification/calendar", "CalendarIT"),
            Map.entry("/organiser/attendance/leave.xhtml", "LeaveServiceIT"),
            Map.entry("/organiser/attendance/letter?id", "LeaveServiceIT"),
            Map.entry("/trainee/attendance/letter?id", "LeaveServiceIT"),
            Map.entry("/trainee/attendance/leave.xhtml appeal", "LeaveServiceIT"),
            Map.entry("/trainee/attendance/leave.xhtml withdraw", "LeaveServiceIT"),
            Map.entry("/organiser/attendance/today.xhtml?session", "AttendanceOverviewIT"),
            Map.entry("/guest/", "GuestDoorsIT"),
            Map.entry("/trainee/attendance/check-in.xhtml", "AttendanceIT"),
            Map.entry("/organiser/attendance/desk.xhtml", "AttendanceIT"),
            Map.entry("/organiser/attendance/screen.xhtml", "AttendanceIT"),
            Map.entry("/unit/enrolment/nominee.xhtml", "NominationIT"),
            Map.entry("/unit/enrolment/letter?id", "NominationIT"),
            Map.entry("/organiser/enrolment/letter?id", "NominationIT"),
            Map.entry("/organiser/enrolment/invitation-letters?id", "NominationIT"),
            Map.entry("/trainee/learning/material", "GuestDoorsIT, PersonalLinkIT"),
            Map.entry("/organiser/learning/material", "PersonalLinkIT"),
            Map.entry("/profile-tokens.xhtml revoke", "ApiTokenIT"),
            Map.entry("/profile-roles.xhtml end", "DelegationIT"));

    /** Places that no page of the two units names just then, and the place whose ids they take. */
    private static final Map<String, String> SAME_AS = Map.ofEntries(
            Map.entry("/trainee/attendance/join.xhtml  ?id", "/organiser/schedule/session.xhtml  ?id"),
            Map.entry("/trainee/attendance/check-in.xhtml  ?id", "/organiser/schedule/session.xhtml  ?id"),
            Map.entry("/trainee/quiz/review.xhtml  ?id", "/trainee/quiz/attempt.xhtml  ?id"),
            Map.entry("/organiser/assignment/file  ?id", "/trainee/assignment/file  ?id"),
            Map.entry("/trainee/learning/file  ?enrolment", "/trainee/learning/lesson.xhtml  ?enrolment"),
            Map.entry("/trainee/learning/file  ?lesson", "/trainee/learning/lesson.xhtml  ?lesson"),
            Map.entry("/organiser/learning/file  ?enrolment", "/trainee/learning/lesson.xhtml  ?enrolment"),
            Map.entry("/organiser/schedule/segments.xhtml  ?person", "/organiser/schedule/segments.xhtml  ?segment"),
            Map.entry("/organiser/enrolment/roster.xhtml  ?undo", "/organiser/enrolment/roster.xhtml  ?open"),
            Map.entry("/organiser/enrolment/roster.xhtml  ?registered", "/organiser/enrolment/roster.xhtml  ?open"),
            Map.entry("/profile-roles.xhtml  ?person", "/unit/report/person.xhtml  ?id"),
            Map.entry("/organiser/enrolment/roster.xhtml  ?cohort", "/organiser/schedule/segments.xhtml  ?segment"),
            Map.entry("/organiser/enrolment/roster.xhtml  ?segment", "/organiser/schedule/segments.xhtml  ?segment"),
            Map.entry("/organiser/enrolment/export  ?cohort", "/organiser/schedule/segments.xhtml  ?segment"),
            Map.entry("/organiser/enrolment/export  ?segment", "/organiser/schedule/segments.xhtml  ?segment"),
            Map.entry("/run.xhtml cancel id", "/trainee/enrolment/my.xhtml cancel id"));

    /** Sheets whose fields are named by rows: what belongs to no row of the sheet, as the row left meanwhile, is passed over; the rest is kept. */
    private static final Set<String> PASSED_OVER =
            Set.of("/organiser/attendance/session.xhtml", "/instructor/assignment/grade.xhtml");

    /** Parameters that hold no id: words, dates, choices, numbers of pages, codes and tokens nobody can guess. */
    private static final Set<String> WORDS = Set.of(
            "q",
            "name",
            "page",
            "sent",
            "show",
            "mode",
            "minJp",
            "from",
            "to",
            "openSeats",
            "code",
            "token",
            "state",
            "status",
            "standing",
            "who",
            "found",
            "kind",
            "field",
            "choice",
            "asOf",
            "format",
            "go",
            "lang",
            "back",
            "reason",
            "deed",
            "below",
            "day",
            "after",
            "limit",
            "sort",
            "actor",
            "action",
            "until",
            "hash",
            "number",
            "by",
            "byId",
            "about",
            "aboutId",
            "address");

    private static ServerProcess server;
    private static final List<Actor> ACTORS = new ArrayList<>();

    private final List<Route> doors = Routes.resources();
    private final List<Route> pages = Routes.pages();
    private final Set<String> deeds = new TreeSet<>();
    private final Set<String> tried = new TreeSet<>();
    private final List<Executable> checks = new ArrayList<>();
    private int sent;

    /** Somebody, with all they found and the ids they found it with. */
    private record Actor(
            String login,
            String peers,
            String secret,
            Visitor visitor,
            Crawl crawl,
            String csrf,
            List<Try> tries,
            Set<String> known) {

        boolean isStrangerTo(Actor other) {
            return !secret.equals(other.secret) || secret.isEmpty();
        }
    }

    /** Something that can be asked; the form is null when it is only read. */
    private record Try(String path, Map<String, String> query, Map<String, String> form) {

        /** Place by place, what is an id: {@code path deed place}, then the id; a deed is done whatever the list behind it shows. */
        Map<String, String> ids() {
            Map<String, String> ids = new LinkedHashMap<>();
            query.forEach((name, value) -> {
                if (form == null || !NARROW.contains(path + " " + name)) {
                    add(ids, "?" + name, value);
                }
            });
            if (form != null) {
                form.forEach((name, value) -> {
                    add(ids, name, value);
                    String inName = name.replaceAll("[^0-9]", "");
                    if (inName.matches(Crawl.ID)) {
                        ids.put(key("#" + name.replaceAll("[0-9]+", "")), inName);
                    }
                });
            }
            return ids;
        }

        private void add(Map<String, String> ids, String place, String value) {
            if (value.matches(Crawl.ID) && !place.equals("csrf")) {
                ids.put(key(place), value);
            }
        }

        String deed() {
            return form == null ? "" : form.getOrDefault("do", "");
        }

        String key(String place) {
            return path + " " + (place.startsWith("?") ? "" : deed()) + " " + place;
        }

        String shape() {
            return path + " " + (form == null ? "GET" : deed()) + " " + ids().keySet();
        }

        Try with(String key, String id) {
            String place = key.substring(key.lastIndexOf(' ') + 1);
            Map<String, String> newQuery = new LinkedHashMap<>(query);
            Map<String, String> newForm = form == null ? null : new LinkedHashMap<>(form);
            if (place.startsWith("?")) {
                newQuery.put(place.substring(1), id);
            } else if (place.startsWith("#")) {
                // the other rows are one's own, and would rightly be saved
                newForm.keySet().removeIf(n -> n.matches(".*[0-9]{12,}") || n.equals("then"));
                newForm.put(place.substring(1) + id, "1");
            } else {
                newForm.put(place, id);
            }
            return new Try(path, newQuery, newForm);
        }

        @Override
        public String toString() {
            Map<String, String> shown = new LinkedHashMap<>(form == null ? Map.of() : form);
            shown.remove("csrf");
            return (form == null ? "GET " : "POST ") + Crawl.address(path, query) + " "
                    + (shown.toString().length() > 300 ? shown.toString().substring(0, 300) : shown);
        }
    }

    @BeforeAll
    static void start() {
        server = ServerProcess.start(ServerProcess.demoSettings(), "demo");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void everyIdWithAStrangers() {
        meet();
        Map<String, String> before = pagesOfAll();
        for (Actor attacker : ACTORS) {
            for (Actor victim : ACTORS) {
                if (victim != attacker && attacker.isStrangerTo(victim)) {
                    sendTheirs(attacker, victim);
                    putTheirsIntoOwn(attacker, victim);
                    askWhereNoLinkLeads(attacker, victim);
                    doWhatIsNotOffered(attacker, victim);
                    callPrograms(attacker, victim);
                }
            }
            sendWhatIsNoId(attacker);
            knockAtTheAdministrators(attacker);
        }
        everyPlaceWasTried();
        Map<String, String> after = pagesOfAll();
        before.forEach((page, text) -> checks.add(() -> assertEquals(text, after.get(page), page + " was changed")));
        checks.add(() -> assertTrue(sent > 2000, "hardly anything was tried: " + sent));
        checks.add(() -> assertFalse(server.saysError(), "the log has an error"));
        System.out.println("tried " + sent + " requests in " + tried.size() + " places");
        assertAll(checks);
    }

    private static void meet() {
        if (!ACTORS.isEmpty()) {
            return;
        }
        OwnCourse one = OwnCourse.make(server, "TEGAL", 421);
        OwnCourse other = OwnCourse.make(server, "KENDAL", 431);
        for (OwnCourse house : List.of(one, other)) {
            ACTORS.add(actor(house.organiserLogin(), "organiser", house.secret()));
            ACTORS.add(actor(house.instructorLogin(), "instructor", house.secret()));
            ACTORS.add(actor(house.traineeLogin(), "trainee", house.secret()));
            ACTORS.add(actor(house.committeeLogin(), "organiser", house.secret()));
        }
        Visitor admin = Visitor.signedIn(server, "admin");
        String signatory = admin.page("/admin/people/accounts.xhtml?q=peserta441")
                .select("a[href*='account.xhtml?id=']")
                .attr("href");
        Map<String, String> role = Map.of("role", "SIGNATORY", "unit", "", "reason", "Menandatangani sertifikat");
        assertEquals(302, admin.submit(signatory, "assign", role).statusCode());
        ACTORS.add(actor("peserta441", "signatory", ""));
        for (String login : List.of("unit", "camat", "panitia", "auditor", "admin")) {
            ACTORS.add(actor(login, login, ""));
        }
    }

    private static Actor actor(String login, String peers, String secret) {
        Visitor visitor = Visitor.signedIn(server, login);
        Crawl crawl = Crawl.of(visitor, EACH);
        String csrf =
                visitor.page("/account.xhtml").selectFirst("input[name=csrf]").val();
        List<Try> tries = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        crawl.links().forEach(l -> tries.add(new Try(Crawl.pathOf(l), Crawl.queryOf(l), null)));
        for (Crawl.Form form : crawl.forms()) {
            Map<String, String> query = new LinkedHashMap<>(Crawl.queryOf(form.address()));
            if (form.posts()) {
                tries.add(new Try(form.path(), query, form.values()));
            } else {
                query.putAll(form.values());
                tries.add(new Try(form.path(), query, null));
            }
            form.fields()
                    .forEach(f -> f.options()
                            .forEach(o -> known.add(form.path() + " " + form.deed() + " " + f.name() + "=" + o)));
        }
        tries.forEach(t -> t.ids().forEach((key, id) -> known.add(key + "=" + id)));
        return new Actor(login, peers, secret, visitor, crawl, csrf, tries, known);
    }

    /** What was offered to the victim, with the attacker's own session and token. */
    private void sendTheirs(Actor attacker, Actor victim) {
        int each = attacker.peers().equals(victim.peers()) ? 2 : 1;
        Map<String, Integer> shapes = new HashMap<>();
        for (Try theirs : victim.tries()) {
            boolean strange = theirs.ids().entrySet().stream()
                    .anyMatch(
                            e -> !attacker.known().contains(e.getKey() + "=" + e.getValue()) && !isShared(e.getKey()));
            if (strange && shapes.merge(theirs.shape(), 1, Integer::sum) <= each) {
                refused(attacker, victim, theirs);
            }
        }
    }

    /** One's own address or form, with one id that is the victim's. */
    private void putTheirsIntoOwn(Actor attacker, Actor victim) {
        Map<String, Set<String>> theirs = new HashMap<>();
        victim.tries()
                .forEach(t -> t.ids()
                        .forEach((key, id) -> theirs.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(id)));
        Set<String> done = new LinkedHashSet<>();
        for (Try own : attacker.tries()) {
            for (String key : own.ids().keySet()) {
                theirs.getOrDefault(key, Set.of()).stream()
                        .filter(id -> !attacker.known().contains(key + "=" + id) && !isShared(key))
                        .findFirst()
                        .filter(id -> done.add(own.shape() + key))
                        .ifPresent(id -> refused(attacker, victim, own.with(key, id)));
            }
        }
    }

    private void askWhereNoLinkLeads(Actor attacker, Actor victim) {
        SAME_AS.forEach((place, like) -> victim.tries().stream()
                .filter(t -> t.ids().containsKey(like))
                .filter(t -> !attacker.known().contains(like + "=" + t.ids().get(like)))
                .findFirst()
                .ifPresent(theirs -> {
                    String[] words = place.split(" ");
                    if (words[1].isEmpty()) {
                        Map<String, String> query = new LinkedHashMap<>(theirs.query());
                        query.put(words[2].substring(1), theirs.ids().get(like));
                        refused(attacker, victim, new Try(words[0], query, null));
                    } else {
                        Map<String, String> query = victim.tries().stream()
                                .filter(t -> t.path().equals(words[0]))
                                .findFirst()
                                .map(Try::query)
                                .orElse(Map.of());
                        Map<String, String> form =
                                Map.of("do", words[1], words[2], theirs.ids().get(like));
                        refused(attacker, victim, new Try(words[0], query, form));
                    }
                }));
    }

    /** The deeds that were not offered to the victim just then, at the addresses of the victim's rows. */
    private void doWhatIsNotOffered(Actor attacker, Actor victim) {
        for (Route page : pages) {
            List<Try> theirs = victim.tries().stream()
                    .filter(t -> t.path().equals(page.path()))
                    .toList();
            Set<String> offered = theirs.stream().map(Try::deed).collect(Collectors.toSet());
            Map<String, String> query = theirs.stream()
                    .filter(t -> isStrange(attacker, t))
                    .findFirst()
                    .map(Try::query)
                    .orElseGet(() -> likeQuery(attacker, victim, page.path()));
            for (String deed : page.deeds()) {
                String row = String.valueOf(Long.MAX_VALUE);
                if (OWN_ROWS.contains(page.path() + " " + deed)) {
                    Map<String, String> shared =
                            theirs.stream().findFirst().map(Try::query).orElse(Map.of());
                    refused(attacker, victim, new Try(page.path(), shared, Map.of("do", deed, "id", row)));
                } else if (!query.isEmpty() && !offered.contains(deed)) {
                    refused(attacker, victim, new Try(page.path(), query, Map.of("do", deed, "id", row)));
                }
            }
        }
    }

    private static Map<String, String> likeQuery(Actor attacker, Actor victim, String path) {
        String like = SAME_AS.get(path + "  ?id");
        return victim.tries().stream()
                .filter(t -> like != null && t.ids().containsKey(like) && isStrange(attacker, t))
                .findFirst()
                .map(Try::query)
                .orElse(Map.of());
    }

    private static boolean isStrange(Actor attacker, Try asked) {
        return asked.ids().entrySet().stream()
                .anyMatch(e -> !isShared(e.getKey()) && !attacker.known().contains(e.getKey() + "=" + e.getValue()));
    }

    /** What an administrator is shown belongs to nobody else: every page and deed of theirs, also those that are not offered just then. */
    private void knockAtTheAdministrators(Actor attacker) {
        String id = String.valueOf(Long.MAX_VALUE);
        List<Route> routes = new ArrayList<>(pages);
        routes.addAll(Routes.servlets());
        for (Route route : routes) {
            if (!route.path().startsWith("/admin/")) {
                continue;
            }
            Map<String, String> query = new LinkedHashMap<>();
            route.parameters().stream().filter(p -> !WORDS.contains(p)).forEach(p -> query.put(p, id));
            boolean open = attacker.login().equals("admin");
            if (!query.isEmpty()) {
                refused(attacker, attacker, new Try(route.path(), query, null));
            }
            for (String deed : route.deeds()) {
                if (!open || !query.isEmpty()) {
                    refused(attacker, attacker, new Try(route.path(), query, Map.of("do", deed, "id", id)));
                }
            }
        }
    }

    private void sendWhatIsNoId(Actor attacker) {
        Set<String> done = new LinkedHashSet<>();
        for (Try own : attacker.tries()) {
            for (String key : own.ids().keySet()) {
                if (done.add(own.shape() + key)) {
                    for (int i = 0; i < 3; i++) {
                        refused(attacker, attacker, own.with(key, NO_IDS.get((done.size() * 3 + i) % NO_IDS.size())));
                    }
                }
            }
        }
    }

    private void refused(Actor attacker, Actor victim, Try asked) {
        sent++;
        asked.ids().keySet().forEach(tried::add);
        deeds.add(asked.path() + " " + asked.deed());
        String address = Crawl.address(asked.path(), asked.query());
        HttpResponse<String> answer;
        if (asked.form() == null) {
            answer = attacker.visitor().get(address);
        } else {
            Map<String, String> form = new LinkedHashMap<>(asked.form());
            form.put("csrf", attacker.csrf());
            answer = attacker.visitor().post(address, form);
        }
        boolean narrow = asked.form() == null
                && asked.query().keySet().stream().anyMatch(name -> NARROW.contains(asked.path() + " " + name));
        String what = attacker.login() + " with what is " + victim.login() + "'s: " + asked;
        int status = answer.statusCode();
        String location = answer.headers().firstValue("Location").orElse("");
        boolean passedOver = status == 302
                && PASSED_OVER.contains(asked.path())
                && asked.form() != null
                && attacker.known()
                        .contains(asked.path() + "  ?id=" + asked.query().get("id"));
        String words = status < 400
                ? Jsoup.parse(answer.body()).select("h1, .err, .note").text()
                : "";
        checks.add(() -> assertTrue(
                REFUSED.contains(status) || narrow && status == 200 || passedOver,
                what + " " + status + " " + location + " " + words));
        if (attacker != victim && !victim.secret().isEmpty()) {
            boolean shows = answer.body().contains(victim.secret());
            checks.add(() -> assertFalse(shows, what + " shows what is the other's"));
        }
    }

    /** The doors for programs, with the victim's ids wherever one can stand. */
    private void callPrograms(Actor attacker, Actor victim) {
        Map<String, String> byName = new LinkedHashMap<>();
        Map<String, String> ids = new LinkedHashMap<>();
        for (Try theirs : victim.tries()) {
            theirs.ids().forEach((key, id) -> {
                boolean known = attacker.known().stream().anyMatch(k -> k.endsWith("=" + id));
                if (!known) {
                    byName.putIfAbsent(key.replaceAll(".*[ ?#]", ""), id);
                    ids.putIfAbsent(key.replaceAll("^(\\S+) .* ", "$1 "), id);
                }
            });
        }
        Set<String> values = new LinkedHashSet<>(ids.values());
        for (Route route : doors) {
            if (!route.hasPlaces() || SHARED.containsKey(route.path())) {
                continue;
            }
            Set<String> paths = new LinkedHashSet<>();
            values.stream()
                    .limit(attacker.peers().equals(victim.peers()) ? 10 : 1)
                    .forEach(id -> paths.add(filled(route.path(), byName, id)));
            for (String path : paths) {
                String body =
                        "{\"sequence\":9,\"choices\":[1],\"text\":\"x\",\"number\":1,\"version\":0,\"fields\":{},\"enrolment\":\""
                                + byName.getOrDefault("enrolment", "1")
                                + "\",\"reached\":1,\"name\":\"Nama\",\"from\":\"2026-01-01\",\"until\":\"2026-01-01\"}";
                HttpResponse<String> answer = attacker.visitor()
                        .send(
                                route.method(),
                                path,
                                JSON,
                                route.reads() ? "" : body,
                                attacker.csrf(),
                                "If-Match",
                                "\"0\"");
                sent++;
                tried.add(route.method() + " " + route.path());
                String what =
                        attacker.login() + " with what is " + victim.login() + "'s: " + route.method() + " " + path;
                boolean open = route.reads() && isOpenTo(attacker, route);
                checks.add(() -> assertTrue(
                        REFUSED.contains(answer.statusCode()) || open && answer.statusCode() == 200,
                        what + " " + answer.statusCode()));
                if (!victim.secret().isEmpty()) {
                    checks.add(() ->
                            assertFalse(answer.body().contains(victim.secret()), what + " shows what is the other's"));
                }
            }
        }
    }

    /** Whoever may see all units, and all people, has no strangers among them. */
    private static boolean isOpenTo(Actor attacker, Route route) {
        return route.path().startsWith("/api/v1/units/") || attacker.login().equals("admin");
    }

    private static String filled(String path, Map<String, String> byName, String id) {
        String filled = path;
        for (String place : path.replaceAll("^[^{]*\\{|}[^{]*$", "").split("}[^{]*\\{")) {
            String value = place.equals("no") ? "1" : place.equals("id") ? id : byName.getOrDefault(place, id);
            filled = filled.replace("{" + place + "}", value);
        }
        return filled;
    }

    /** Forms on pages about oneself that name no row. */
    private static boolean isOwn(String deed) {
        return ACTORS.stream()
                .flatMap(a -> a.tries().stream())
                .anyMatch(
                        t -> (t.path() + " " + t.deed()).equals(deed) && t.ids().isEmpty());
    }

    private static boolean isElsewhere(String place) {
        return ELSEWHERE.keySet().stream().anyMatch(place::startsWith);
    }

    private static boolean isShared(String key) {
        return SHARED.containsKey(key.replaceAll("^(\\S+) .*\\??([^ ?]+)$", "$1 $2"));
    }

    /** A new page, form or door that takes an id and was not tried fails here; it needs a row in {@link OwnCourse} that shows it. */
    private void everyPlaceWasTried() {
        for (List<Route> routes : List.of(pages, Routes.servlets())) {
            for (Route route : routes) {
                route.parameters().stream()
                        .filter(p -> !WORDS.contains(p))
                        .filter(p -> !SHARED.containsKey(route.path() + " " + p))
                        .filter(p -> !isElsewhere(route.path() + "?" + p))
                        .filter(p -> !tried.contains(route.path() + "  ?" + p))
                        .forEach(p -> checks.add(() -> assertTrue(false, "never tried: " + route.path() + "?" + p)));
            }
        }
        for (Route page : pages) {
            page.deeds().stream()
                    .map(d -> page.path() + " " + d)
                    .filter(d -> !deeds.contains(d) && !BY_TOKEN.contains(d) && !NO_ROW.contains(d))
                    .filter(d -> !isElsewhere(d) && !isOwn(d))
                    .forEach(d -> checks.add(() -> assertTrue(false, "never tried: " + d)));
        }
        doors.stream()
                .filter(Route::hasPlaces)
                .filter(r -> !SHARED.containsKey(r.path()) && !tried.contains(r.method() + " " + r.path()))
                .forEach(r -> checks.add(() -> assertTrue(false, "never tried: " + r)));
    }

    /** What the people of both units see on their own pages that show rows by id, as words. */
    private static Map<String, String> pagesOfAll() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Actor actor : ACTORS.stream().filter(a -> !a.secret().isEmpty()).toList()) {
            for (String page : actor.crawl().pages().keySet()) {
                // what is passed over still keeps the rest of one's own sheet as a draft, and the queue says so
                boolean queue = page.startsWith("/instructor/assignment/queue.xhtml");
                if ((page.contains("?") || page.startsWith("/trainee/")) && !queue) {
                    HttpResponse<byte[]> answer = actor.visitor().bytes(page);
                    pages.put(
                            actor.login() + " " + page,
                            Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8))
                                    .select("main")
                                    .text()
                                    // the board says at what time it was like that
                                    .replaceAll("Keadaan pukul [0-9.]+", ""));
                }
            }
        }
        return pages;
    }
}
