package id.binahumas.shared.web;

import com.sun.management.OperatingSystemMXBean;
import id.binahumas.shared.audit.AuditChain;
import id.binahumas.shared.audit.ChainHead;
import id.binahumas.shared.invariants.Invariants;
import id.binahumas.shared.jobs.JobRunner;
import id.binahumas.shared.jobs.JobState;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.persistence.StatementCount;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Figures of this node: requests by part of the house and outcome, jobs by state, the JVM. */
@ApplicationScoped
public class Metrics {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final double NANOS_IN_A_SECOND = 1e9;

    private PrometheusMeterRegistry registry;
    private JvmGcMetrics garbage;
    private final Map<JobState, AtomicLong> jobs = new EnumMap<>(JobState.class);

    private final AtomicLong oldestJob = new AtomicLong();
    private final AtomicLong oldestMail = new AtomicLong();
    private final AtomicLong oldestCheck = new AtomicLong();
    private final AtomicLong unsealed = new AtomicLong();
    private final AtomicLong sealedEntries = new AtomicLong();
    private final AtomicLong sealedHash = new AtomicLong();
    private MultiGauge violations;

    @Inject
    JobRunner runner;

    @Inject
    Jobs promised;

    @Inject
    Mails mails;

    @Inject
    Invariants invariants;

    @Inject
    AuditChain audit;

    @Inject
    Clock clock;

    @PostConstruct
    void open() {
        registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        // in nanoseconds; ours is in seconds
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"));
        garbage = new JvmGcMetrics();
        garbage.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        FunctionCounter.builder("process.cpu", system, s -> s.getProcessCpuTime() / NANOS_IN_A_SECOND)
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("binahumas.sql.statements", this, metrics -> StatementCount.forRequests())
                .tag("by", "request")
                .register(registry);
        FunctionCounter.builder("binahumas.sql.statements", this, metrics -> StatementCount.behind())
                .tag("by", "worker")
                .register(registry);
        for (JobState state : JobState.values()) {
            AtomicLong count = new AtomicLong();
            jobs.put(state, count);
            Gauge.builder("binahumas.jobs", count, AtomicLong::get)
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        age("binahumas.jobs.oldest.due", oldestJob);
        age("binahumas.mails.oldest.unsent", oldestMail);
        age("binahumas.invariants.oldest.check", oldestCheck);
        age("binahumas.audit.oldest.unsealed", unsealed);
        Gauge.builder("binahumas.audit.entries", sealedEntries, AtomicLong::get).register(registry);
        Gauge.builder("binahumas.audit.hash", sealedHash, AtomicLong::get).register(registry);
        violations = MultiGauge.builder("binahumas.invariant.violations").register(registry);
    }

    private void age(String name, AtomicLong seconds) {
        Gauge.builder(name, seconds, AtomicLong::get).baseUnit("seconds").register(registry);
    }

    @PreDestroy
    void close() {
        garbage.close();
        registry.close();
    }

    void request(HttpServletRequest request, int status, long nanos) {
        Timer.builder("binahumas.http.requests")
                .tag("part", part(request.getServletPath()))
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .tag("status", status / 100 + "xx")
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    String scrape() {
        Map<JobState, Long> counts = runner.counts();
        jobs.forEach((state, gauge) -> gauge.set(counts.getOrDefault(state, 0L)));
        oldestJob.set(secondsSince(promised.oldestDue()));
        oldestMail.set(secondsSince(mails.oldestUnsent()));
        oldestCheck.set(secondsSince(invariants.oldestCheck()));
        unsealed.set(audit.behind().toSeconds());
        sealedEntries.set(audit.head().map(ChainHead::number).orElse(0L));
        sealedHash.set(audit.head().map(ChainHead::figure).orElse(0L));
        violations.register(
                invariants.violations().entrySet().stream()
                        .map(v -> MultiGauge.Row.of(Tags.of("name", v.getKey()), v.getValue()))
                        .toList(),
                true);
        return registry.scrape();
    }

    private long secondsSince(Optional<Instant> moment) {
        return moment.map(m -> Math.max(0, Duration.between(m, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    /** A fixed set of names: addresses people make up must not become figures. */
    private static String part(String path) {
        if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
            return "assets";
        }
        if (path.startsWith("/api")) {
            return "api";
        }
        return Area.of(path).map(Area::folder).orElse("public");
    }
}
