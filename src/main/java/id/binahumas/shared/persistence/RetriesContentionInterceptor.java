package id.binahumas.shared.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.StaleStateException;

/**
 * Stands outside the transaction of a door and tries it again, at most five times, after a deadlock, a lock time-out, a stale
 * version or a unique key that somebody else took in the same moment. Inside a running transaction it does nothing.
 */
@RetriesContention
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetriesContentionInterceptor {

    private static final int TRIES = 5;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                // not only RuntimeException: what fails at the commit is checked
                if (attempt == TRIES || !isContention(failure)) {
                    throw failure;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(5L, 20L * attempt + 6L));
            }
        }
    }

    private static boolean isContention(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException
                    || t instanceof PessimisticLockException
                    || t instanceof LockTimeoutException
                    // what is written before a question whose answer is read as a stream
                    || t instanceof StaleStateException) {
                return true;
            }
            // 40001 serialization failure or deadlock, 23xxx unique key, HYT00 and HY000/1205 lock time-out
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("40")
                            || sql.getSQLState().startsWith("23")
                            || sql.getSQLState().equals("HYT00")
                            || sql.getErrorCode() == 1205
                            || sql.getErrorCode() == 1020)) {
                return true;
            }
        }
        return false;
    }
}
