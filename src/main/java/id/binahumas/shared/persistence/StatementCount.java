package id.binahumas.shared.persistence;

import java.util.concurrent.atomic.LongAdder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements this node has prepared since its start; a batch of rows is one. */
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final LongAdder STATEMENTS = new LongAdder();

    @Override
    public String inspect(String sql) {
        STATEMENTS.increment();
        return sql;
    }

    public static long total() {
        return STATEMENTS.sum();
    }
}
