package id.binahumas;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import id.binahumas.people.Account;
import id.binahumas.people.Person;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditEntry;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Role;
import jakarta.inject.Named;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** The plan of the house: which feature may call which, and what the last word of a class's name lets it do. */
@AnalyzeClasses(packages = "id.binahumas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up. A feature imports from lower floors only; one that is missing here fails the build. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("shared"),
            Set.of("organisation"),
            Set.of("people", "competency"),
            Set.of("course", "profile"),
            Set.of("schedule"),
            Set.of("enrolment"),
            Set.of(
                    "learning",
                    "quiz",
                    "assignment",
                    "practice",
                    "attendance",
                    "certificate",
                    "evaluation",
                    "community"),
            Set.of("credit"),
            Set.of("notification", "report"),
            Set.of("demo"));

    /** All that somebody can ask of the house without saying who it is. */
    private static final Set<String> PUBLIC_DOORS = Set.of(
            "AccountService.behind",
            "AccountService.activate",
            "CalendarService.feed",
            "PersonalLinkService.invitation",
            "PersonalLinkService.use",
            "PasswordResetService.ask",
            "RunService.search",
            "RunService.toDrop",
            "RunService.open",
            "RunService.sheet",
            "RunService.announced",
            "BookingService.desk",
            "BookingService.pools",
            "VerificationService.verify",
            "VisitService.answer",
            "VisitService.letter");

    private static final int LONGEST_TEXT = 1_000_000;
    private static final String ROOT = "id.binahumas.";
    private static final Map<String, Integer> FLOOR_OF = floors();

    private static final DescribedPredicate<JavaClass> PERSISTENT = describe(
            "entities",
            type -> type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(MappedSuperclass.class)
                    || type.isAnnotatedWith(Embeddable.class));
    private static final DescribedPredicate<JavaClass> FACES = resideInAPackage("jakarta.faces..");

    /** Deeds on a thing, or on so many people that a list of them was only looked at; all those that begin so. */
    private static final Set<String> DEEDS_ON_THINGS = Set.of(
            "account.delegate.find",
            "assignment",
            "attendance.live-rule",
            "attendance.overview",
            "attendance.paper",
            "attendance.quick",
            "attendance.read",
            "audit",
            "block",
            "certificate.list",
            "cohort",
            "competency",
            "correction.list",
            "course",
            "demo",
            "erasure.list",
            "holiday",
            "import",
            "invariants",
            "invitation",
            "issuer",
            "jobs",
            "leave.list",
            "lesson",
            "mail",
            "nomination.candidates",
            "nomination.hand-over",
            "nomination.letter",
            "nomination.share",
            "person.export",
            "person.list",
            "person.namesakes",
            "person.search",
            "pool",
            "quiz",
            "reserve",
            "room",
            "roster.export",
            "roster.read",
            "run.approval",
            "run.basis",
            "run.cancel",
            "run.close",
            "run.committee.end",
            "run.copy",
            "run.create",
            "run.describe",
            "run.go",
            "run.mail",
            "run.publish",
            "run.reminder",
            "run.seat-rules",
            "run.start",
            "run.start-due",
            "run.template",
            "run.visit",
            "seats.due",
            "segment",
            "session.add",
            "session.copy",
            "session.edit",
            "session.link",
            "session.material",
            "session.remove",
            "staff.export",
            "staff.list",
            "staff.remindAll",
            "submission.list",
            "unit",
            // asked before anybody is known, and on all accounts that share one password
            "account.forgot",
            "account.demo-password",
            "account.list");

    private static final Set<String> TELLING = Set.of("about", "alsoAbout", "read", "recordBy");

    @ArchTest
    static final ArchRule everyFeatureHasAFloorAndCallsDown = classes().should(callDownOnly());

    @ArchTest
    static final ArchRule repositoriesAndRulesStayAtHome = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule onlyRepositoriesAskTheDatabase = noClasses()
            .that(describe("are no repositories", type -> !type.getSimpleName().endsWith("Repository")))
            .and()
            .resideOutsideOfPackage(ROOT + "shared.persistence")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule everyDoorSaysWhoMayPass = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Allowed.class);

    /** Everything else that is written down acts on somebody, whom the entry names. */
    @ArchTest
    static final ArchRule entriesNameWhomTheyAreAbout = methods()
            .that()
            .areAnnotatedWith(Audited.class)
            .and(describe(
                    "are about somebody",
                    method -> !isAboutThings(
                            method.getAnnotationOfType(Audited.class).value())))
            .should(nameSomebody());

    @ArchTest
    static final ArchRule fewDoorsAreOpenToEverybody = methods()
            .that(describe(
                    "are open to everybody",
                    method -> method.tryGetAnnotationOfType(Allowed.class)
                            .filter(allowed -> List.of(allowed.value()).contains(Role.ANYONE))
                            .isPresent()))
            .should(bePublicDoors());

    @ArchTest
    static final ArchRule doorsAreServices = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(Service.class);

    @ArchTest
    static final ArchRule doorsKnowNoPages =
            noClasses().that().areAnnotatedWith(Service.class).should().dependOnClassesThat(FACES);

    @ArchTest
    static final ArchRule onlyDoorsAreTransactional = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "shared..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule entitiesDecideAlone = noClasses()
            .that(PERSISTENT)
            .should()
            .dependOnClassesThat(describe(
                    "give entities the world outside",
                    type -> type.isAssignableTo(EntityManager.class)
                            || type.isAssignableTo(Clock.class)
                            || FACES.test(type)
                            || type.getPackageName().startsWith("jakarta.inject")
                            || type.getPackageName().startsWith("jakarta.enterprise")));

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat(PERSISTENT)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule enumsAreKeptByName = fields().that()
            .areDeclaredInClassesThat(PERSISTENT)
            .and(describe("hold an enum", field -> field.getRawType().isEnum() && isKept(field)))
            .should(beEnumeratedByName());

    /** Above this H2 expects another type of column than MariaDB, and the schema fits only one of them. */
    @ArchTest
    static final ArchRule longTextsFitEveryDatabase = fields().that()
            .areDeclaredInClassesThat(PERSISTENT)
            .should()
            .notBeAnnotatedWith(Lob.class)
            .andShould()
            .notBeAnnotatedWith(describe(
                    "longer than " + LONGEST_TEXT,
                    annotation -> annotation.getRawType().isEquivalentTo(Column.class)
                            && annotation.as(Column.class).length() > LONGEST_TEXT));

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "shared.time.ClockProducer")
            .should(callMethodWhere(describe("reads the system's clock", ArchitectureTest::readsTheClock)))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule pagesAreNamedAndOnlyTalkToDoors = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .and()
            .areTopLevelClasses()
            .should()
            .beAnnotatedWith(Named.class)
            .andShould(notUse("Repository", "Rules"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule restDoorsOnlyTalkToDoors = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should(notUse("Repository", "Rules"))
            .allowEmptyShould(true);

    /** What leaves as a sheet is neutralised in one place, and what comes in is bounded in one. */
    @ArchTest
    static final ArchRule sheetsAreReadAndWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "shared.sheets")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar.fastcsv..", "org.dhatim..");

    @ArchTest
    static final ArchRule rowsAreRecords = classes()
            .that()
            .haveSimpleNameEndingWith("Row")
            .should()
            .beRecords()
            .allowEmptyShould(true);

    /** Or a copy of somebody's data would leave it out, and an erasure leave it behind. */
    @ArchTest
    static final ArchRule whoHoldsSomethingAboutPeopleSaysWhat = classes()
            .that(describe(
                    "are entities about a person",
                    type -> PERSISTENT.test(type)
                            && type.getFields().stream()
                                    .anyMatch(f -> f.getName().equals("personId")
                                            || f.getName().equals("enrolmentId"))))
            .should(standBesidePersonalData());

    /** An entry of the audit is what it was when it was written. */
    @ArchTest
    static final ArchRule entriesOfTheAuditNeverChange =
            fields().that().areDeclaredIn(AuditEntry.class).and().areNotStatic().should(beGivenAtBirthOnly());

    /** Whoever keeps entries may add and read them; only the chain gives one its place, once. */
    @ArchTest
    static void noDoorChangesTheAudit(JavaClasses classes) throws IOException {
        Pattern change = Pattern.compile("(?i)(update|delete from|delete)\\s+(audit_?entry|audit_?head)\\b[^\"]*");
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = change.matcher(Files.readString(source));
                while (matcher.find()) {
                    found.add(matcher.group());
                }
            }
        }
        assertEquals(
                List.of(
                        "update audit_entry set chain_number = ?, chain_hash = ? where id = ? and chain_number is null"),
                found);
        assertTrue(AuditEntry.class.isAnnotationPresent(Immutable.class));
    }

    private static ArchCondition<JavaField> beGivenAtBirthOnly() {
        return new ArchCondition<>("be set in a constructor only") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .filter(access -> !access.getOrigin().isConstructor())
                        .forEach(access -> events.add(violated(field, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> standBesidePersonalData() {
        return new ArchCondition<>("stand beside a PersonalData") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean told =
                        type.getPackage().getClasses().stream().anyMatch(c -> c.isAssignableTo(PersonalData.class));
                if (!told) {
                    events.add(violated(type, type.getName() + " is about people, and nobody in its feature says so"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> callDownOnly() {
        return new ArchCondition<>("stand on a floor and call down only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = feature(type);
                if (!FLOOR_OF.containsKey(own)) {
                    events.add(violated(type, type.getName() + ": the feature \"" + own + "\" stands on no floor"));
                    return;
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String other = feature(dependency.getTargetClass().getBaseComponentType());
                    if (other != null && !other.equals(own) && !isBelow(other, own)) {
                        events.add(violated(type, own + " may not use " + other + ": " + dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static boolean isBelow(String lower, String upper) {
        return FLOOR_OF.containsKey(lower) && FLOOR_OF.get(lower) < FLOOR_OF.get(upper);
    }

    private static ArchCondition<JavaClass> notUse(String... lastWords) {
        return new ArchCondition<>("not use a class named …" + String.join(" or …", lastWords)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    boolean ours = target.getPackageName().startsWith("id.binahumas");
                    for (String word : lastWords) {
                        if (ours && target.getSimpleName().endsWith(word)) {
                            events.add(violated(type, dependency.getDescription()));
                        }
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaField> beEnumeratedByName() {
        return new ArchCondition<>("be @Enumerated(STRING)") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean byName = field.tryGetAnnotationOfType(Enumerated.class)
                        .map(enumerated -> enumerated.value() == EnumType.STRING)
                        .orElse(false);
                if (!byName) {
                    events.add(violated(field, field.getFullName() + " would be kept as a number"));
                }
            }
        };
    }

    private static boolean isAboutThings(String deed) {
        return DEEDS_ON_THINGS.stream().anyMatch(thing -> deed.equals(thing) || deed.startsWith(thing + "."));
    }

    private static ArchCondition<JavaMethod> nameSomebody() {
        return new ArchCondition<>("name whom they are about") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Role[] roles = method.getAnnotationOfType(Allowed.class).value();
                boolean own = roles.length == 1 && AuditTrail.OWN.contains(roles[0]);
                boolean argument = Arrays.stream(method.reflect().getParameters())
                        .anyMatch(parameter -> AuditTrail.SOMEBODY.contains(parameter.getName()));
                boolean born = Stream.of(Account.class, Person.class)
                        .anyMatch(type -> method.getRawReturnType().isEquivalentTo(type));
                if (!own && !argument && !born && !tells(method, new HashSet<>())) {
                    events.add(violated(method, method.getFullName() + " names nobody"));
                }
            }
        };
    }

    /** Whether it tells the audit about whom, itself or in another method of its class. */
    private static boolean tells(JavaCodeUnit method, Set<String> seen) {
        return seen.add(method.getFullName())
                && Stream.concat(Stream.of(method), lambdasOf(method))
                        .flatMap(m -> m.getMethodCallsFromSelf().stream())
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditTrail.class)
                                        && TELLING.contains(call.getName())
                                || call.getTargetOwner().equals(method.getOwner())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(next -> tells(next, seen))
                                                .isPresent());
    }

    private static Stream<JavaMethod> lambdasOf(JavaCodeUnit method) {
        return method.getOwner().getMethods().stream()
                .filter(m -> m.getName().startsWith("lambda$" + method.getName() + "$"));
    }

    private static ArchCondition<JavaMethod> bePublicDoors() {
        return new ArchCondition<>("be one of the public doors") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String door = method.getOwner().getSimpleName() + "." + method.getName();
                if (!PUBLIC_DOORS.contains(door)) {
                    events.add(violated(method, door + " is open to everybody"));
                }
            }
        };
    }

    private static boolean isKept(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.TRANSIENT);
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean bare = call.getTarget() instanceof CodeUnitCallTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        return owner.startsWith("java.time.") && name.equals("now") && bare
                || owner.equals(Clock.class.getName()) && name.startsWith("system")
                || owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
    }

    /** The feature a class belongs to; null for one that is not ours. */
    private static String feature(JavaClass type) {
        if (!type.getName().startsWith(ROOT)) {
            return null;
        }
        String rest = type.getName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? "" : rest.substring(0, dot);
    }

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new HashMap<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String feature : FLOORS.get(floor)) {
                floors.put(feature, floor);
            }
        }
        return Map.copyOf(floors);
    }
}
