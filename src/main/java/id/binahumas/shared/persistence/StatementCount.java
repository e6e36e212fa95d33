package id.binahumas.shared.persistence;

import java.util.concurrent.atomic.LongAdder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements this node has prepared since its start, those for a request apart; a batch of rows is one. */
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final LongAdder FOR_REQUESTS = new LongAdder();
    private static final LongAdder BEHIND = new LongAdder();
    private static final ThreadLocal<Boolean> REQUEST = new ThreadLocal<>();

    @Override
    public String inspect(String sql) {
        (REQUEST.get() == null ? BEHIND : FOR_REQUESTS).increment();
        return sql;
    }

    /** From now on this thread works for a request, until {@link #requestEnds()}. */
    public static void requestBegins() {
        REQUEST.set(true);
    }

    public static void requestEnds() {
        REQUEST.remove();
    }

    /** Somebody waited for these. */
    public static long forRequests() {
        return FOR_REQUESTS.sum();
    }

    /** Those of workers and timers. */
    public static long behind() {
        return BEHIND.sum();
    }
}
