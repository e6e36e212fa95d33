package id.binahumas.shared.audit;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.Secrets;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the audit. A door tells more than its arguments by {@code changed(before, after)};
 * free text and secrets among the arguments are left out, ids, numbers, dates and choices are kept.
 */
@ApplicationScoped
public class AuditTrail {

    /** What a running door has told so far. */
    private static final class Notes {
        private String before;
        private String after;
        private Long subject;
        private boolean own;
        private final List<Part> parts = new ArrayList<>();
    }

    /** What the same deed did to one of several people. */
    private record Part(long subject, String before, String after) {}

    private static final int LONGEST_REASON = 1000;

    /** Kept, as finding one goes through all libraries. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Arguments of a door that say whom it acts on. */
    public static final Set<String> SOMEBODY = Set.of("personId", "accountId");

    /** Whoever passes a door for nobody else acts on what is his own. */
    public static final Set<Role> OWN = Set.of(Role.SIGNED_IN, Role.TRAINEE);

    private final ThreadLocal<Deque<Notes>> open = ThreadLocal.withInitial(ArrayDeque::new);

    @Inject
    AuditRepository entries;

    @Inject
    Callers callers;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Runs the door and writes the entry after it; a door that refuses leaves none, as its transaction leaves nothing. */
    public Object follow(String action, InvocationContext door, Role... roles) throws Exception {
        Deque<Notes> stack = open.get();
        Notes notes = new Notes();
        stack.push(notes);
        try {
            Object result = door.proceed();
            if (!notes.own) {
                Caller caller = callers.current();
                Long accountId = caller.isSignedIn() ? caller.accountId() : null;
                Deed deed = deed(action, door, result, notes, self(caller, roles));
                write(accountId, caller.nameAs(roles), deed);
                notes.parts.forEach(part ->
                        write(accountId, caller.nameAs(roles), deed.on(part.subject(), part.before(), part.after())));
            }
            return result;
        } finally {
            stack.pop();
            if (stack.isEmpty()) {
                open.remove();
            }
        }
    }

    /** Called inside an audited door: what it was and what it is now, short and readable. */
    public void changed(Object before, Object after) {
        Notes notes = open.get().peek();
        if (notes != null) {
            notes.before = AuditWords.kept(before);
            notes.after = AuditWords.kept(after);
        }
    }

    /** Called inside an audited door: whom it is about, as a person or an account, where no argument says so. */
    public void about(Long id) {
        Notes notes = open.get().peek();
        if (notes != null && id != null) {
            notes.subject = id;
        }
    }

    /** Called inside an audited door that acts on several people: one more of them, who gets an entry of his own. */
    public void alsoAbout(long id, Object before, Object after) {
        Notes notes = open.get().peek();
        if (notes != null) {
            notes.parts.add(new Part(id, AuditWords.kept(before), AuditWords.kept(after)));
        }
    }

    /** Called inside an audited door that only reads: of whom. Nobody is watched while reading about oneself. */
    public void read(Long personId) {
        Notes notes = open.get().peek();
        if (notes != null) {
            notes.subject = personId;
            notes.own = personId != null && personId.equals(callers.current().personId());
        }
    }

    /** For deeds that pass no audited door, such as logging in. */
    public void record(String action, Long subjectId, String details) {
        write(new Deed(action, subjectId, details, null, null, null));
    }

    /** The same by somebody whom this request does not know as its caller yet. */
    public void recordBy(Long accountId, String name, String action, Long subjectId, String details) {
        write(accountId, name, new Deed(action, subjectId, details, null, null, null));
    }

    private void write(Deed deed) {
        Caller caller = callers.current();
        write(caller.isSignedIn() ? caller.accountId() : null, caller.name(), deed);
    }

    private void write(Long accountId, String name, Deed deed) {
        RequestFacts request = RequestFacts.current();
        entries.add(new AuditEntry(
                clock.instant(),
                accountId,
                Texts.start(name, 200),
                deed,
                request.requestId(),
                request.address(),
                secrets.key(AuditChain.KEY)));
    }

    /** Doors that pass nobody but the one whose things they are; null at all others. */
    private static Long self(Caller caller, Role... roles) {
        if (roles.length != 1 || !OWN.contains(roles[0]) || !caller.isSignedIn()) {
            return null;
        }
        return caller.personId() != null ? caller.personId() : Long.valueOf(caller.accountId());
    }

    private static Deed deed(String action, InvocationContext door, Object result, Notes notes, Long self) {
        JsonObjectBuilder details = JSON.createObjectBuilder();
        Long thing = null;
        Long somebody = null;
        String reason = null;
        Parameter[] parameters = door.getMethod().getParameters();
        Object[] values = door.getParameters();
        for (int i = 0; i < values.length; i++) {
            String name = parameters[i].getName();
            if (values[i] instanceof String text && name.equals("reason")) {
                reason = text;
                continue;
            }
            String kept = keep(values[i]);
            if (kept != null) {
                details.add(name, kept);
            }
            Long id = name.toLowerCase(Locale.ROOT).endsWith("id") ? idOf(values[i]) : null;
            thing = thing == null ? id : thing;
            somebody = somebody == null && SOMEBODY.contains(name) ? id : somebody;
        }
        // what a door gave birth to is what the entry is about, unless it is about somebody
        Long born = result instanceof BaseEntity entity ? Long.valueOf(entity.id()) : null;
        Long subject = Stream.of(notes.subject, somebody, self, born, thing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (born != null && !born.equals(subject)) {
            details.add("id", born.toString());
        }
        return new Deed(
                action,
                subject,
                details.build().toString(),
                notes.before,
                notes.after,
                Texts.start(reason, LONGEST_REASON));
    }

    private static Long idOf(Object value) {
        if (value instanceof BaseEntity entity) {
            return entity.id();
        }
        return value instanceof Long id ? id : null;
    }

    private static String keep(Object value) {
        if (value instanceof BaseEntity entity) {
            return Long.toString(entity.id());
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(AuditTrail::keep)
                    .filter(Objects::nonNull)
                    .limit(500)
                    .toList()
                    .toString();
        }
        boolean plain = value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof Enum<?>
                || value instanceof Temporal;
        return plain ? AuditWords.kept(value) : null;
    }
}
