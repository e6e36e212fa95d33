package id.binahumas.shared.security;

import id.binahumas.shared.Ids;
import id.binahumas.shared.web.Agent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which sessions of an account are open. Sessions live in the memory of the server and end with it, and so does what is known of them here. */
@ApplicationScoped
public class OpenSessions {

    private static final Logger LOG = Logger.getLogger(OpenSessions.class);
    private static final int MOST_SHOWN = 50;
    private static final String NUMBER = "number";
    private static final String AGENT = "agent";

    @Inject
    SessionLimits limits;

    private final Map<Long, Map<Long, HttpSession>> byAccount = new ConcurrentHashMap<>();

    void begun(HttpSession session, long accountId, Agent agent) {
        long number = Ids.next();
        session.setAttribute(NUMBER, number);
        session.setAttribute(AGENT, agent);
        byAccount.compute(accountId, (id, known) -> {
            Map<Long, HttpSession> all = known == null ? new ConcurrentHashMap<>() : known;
            all.put(number, session);
            return all;
        });
    }

    void ended(HttpSession session) {
        if (session.getAttribute(SessionAuthentication.ACCOUNT) instanceof Long accountId
                && session.getAttribute(NUMBER) instanceof Long number) {
            forget(accountId, number);
        }
    }

    /** Those that let somebody in now: this one first, then the one used last. */
    public List<OpenSession> of(long accountId, HttpServletRequest request) {
        HttpSession here = request.getSession(false);
        return here == null
                ? List.of()
                : byAccount.getOrDefault(accountId, Map.of()).values().stream()
                        .map(session -> read(session, here))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(OpenSession::here)
                                .thenComparing(OpenSession::lastUsed)
                                .thenComparing(OpenSession::id)
                                .reversed())
                        .limit(MOST_SHOWN)
                        .toList();
    }

    /** False when the account has no such session. */
    public boolean end(long accountId, long number) {
        HttpSession session = byAccount.getOrDefault(accountId, Map.of()).get(number);
        if (session == null) {
            return false;
        }
        forget(accountId, number);
        try {
            // to invalidate it here would take back the cookie of whoever asks: it only becomes nobody's
            session.removeAttribute(SessionAuthentication.ACCOUNT);
        } catch (IllegalStateException endedMeanwhile) {
            LOG.debug("a session ended by itself", endedMeanwhile);
        }
        return true;
    }

    private Optional<OpenSession> read(HttpSession session, HttpSession here) {
        try {
            Object stamp = here.getAttribute(SessionAuthentication.STAMP);
            boolean open = stamp != null
                    && stamp.equals(session.getAttribute(SessionAuthentication.STAMP))
                    && limits.isOpen(session);
            return open
                    ? Optional.of(new OpenSession(
                            (Long) session.getAttribute(NUMBER),
                            (Agent) session.getAttribute(AGENT),
                            SessionLimits.begun(session),
                            SessionLimits.used(session),
                            session.getAttribute(NUMBER).equals(here.getAttribute(NUMBER))))
                    : Optional.empty();
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    private void forget(long accountId, long number) {
        byAccount.computeIfPresent(accountId, (id, known) -> {
            known.remove(number);
            return known.isEmpty() ? null : known;
        });
    }
}
