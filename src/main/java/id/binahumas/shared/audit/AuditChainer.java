package id.binahumas.shared.audit;

import id.binahumas.shared.security.Callers;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Every second, and once more at shutdown, ties new entries to the chain; every minute writes its end to the log. */
@ApplicationScoped
public class AuditChainer {

    private static final Logger LOG = Logger.getLogger(AuditChainer.class);
    private static final int ROUND_MILLIS = 1000;
    private static final int TOLD_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditChain chain;

    @Inject
    Callers callers;

    private Future<?> rounds;
    private Future<?> tellings;
    private long told;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds = executor.scheduleWithFixedDelay(this::seal, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        tellings = executor.scheduleWithFixedDelay(this::tell, TOLD_SECONDS, TOLD_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
            tellings.cancel(false);
            seal();
            tell();
        }
    }

    /** All that wait, in short transactions; how many they were. */
    int sealAll() {
        int sealed = 0;
        for (int some = chain.sealSome(); some > 0; some = chain.sealSome()) {
            sealed += some;
        }
        return sealed;
    }

    private void seal() {
        try {
            callers.runAsSystem(this::sealAll);
        } catch (Exception e) {
            // a periodic task that throws is never run again; the entries wait for the next round
            LOG.warnf("audit entries could not be tied to the chain: %s", e);
        }
    }

    private synchronized void tell() {
        try {
            chain.head().filter(head -> head.number() != told).ifPresent(head -> {
                LOG.infof("audit chain: %d entries, %s", head.number(), head.hash());
                told = head.number();
            });
        } catch (Exception e) {
            LOG.warnf("the end of the audit chain could not be read: %s", e);
        }
    }
}
