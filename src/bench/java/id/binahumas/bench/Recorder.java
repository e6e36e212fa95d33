package id.binahumas.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jmeter.engine.JMeterEngine;
import org.apache.jmeter.engine.util.NoThreadClone;
import org.apache.jmeter.samplers.SampleEvent;
import org.apache.jmeter.samplers.SampleListener;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.apache.jmeter.testelement.TestElement;
import org.apache.jmeter.threads.JMeterContextService;
import us.abstracta.jmeter.javadsl.core.listeners.BaseListener;

/** Hears of every journey the client has ended: counts all, keeps the times of those that end while it is told to, and what went wrong. */
final class Recorder extends BaseListener {

    private final LongAdder journeys = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile JMeterEngine engine;
    private volatile String firstFailure;
    private boolean keeping;
    private long[] times = new long[1024];
    private int kept;

    Recorder() {
        super("recorder", null);
    }

    @Override
    protected TestElement buildTestElement() {
        return new Ear(this);
    }

    long journeys() {
        return journeys.sum();
    }

    long requests() {
        return requests.sum();
    }

    void requireNoFailure(String what) {
        if (failures.sum() > 0) {
            throw new WrongAnswer(what + ": " + failures + " of " + journeys + " went wrong, first: " + firstFailure);
        }
    }

    synchronized void keep(boolean wanted) {
        keeping = wanted;
        if (wanted) {
            kept = 0;
        }
    }

    /** In milliseconds; the part of the journeys that took no longer is the quantile. */
    synchronized double quantile(double part) {
        if (kept == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(times, kept);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * kept) - 1)];
    }

    /** Lets each client end the journey it is on. */
    void finish() {
        JMeterEngine running = engine;
        if (running != null) {
            running.stopTest(false);
        }
    }

    private void hear(SampleResult result) {
        engine = JMeterContextService.getContext().getEngine();
        journeys.increment();
        requests.add(requestsIn(result));
        if (!result.isSuccessful()) {
            failures.increment();
            if (firstFailure == null) {
                firstFailure = reason(result);
            }
        }
        synchronized (this) {
            if (!keeping) {
                return;
            }
            if (kept == times.length) {
                times = Arrays.copyOf(times, kept * 2);
            }
            times[kept++] = result.getTime();
        }
    }

    private static int requestsIn(SampleResult result) {
        SampleResult[] parts = result.getSubResults();
        return parts.length == 0
                ? 1
                : Arrays.stream(parts).mapToInt(Recorder::requestsIn).sum();
    }

    private static String reason(SampleResult result) {
        for (SampleResult part : result.getSubResults()) {
            if (!part.isSuccessful()) {
                return reason(part);
            }
        }
        StringBuilder reason = new StringBuilder(result.getSampleLabel())
                .append(' ')
                .append(result.getUrlAsString())
                .append(" answered ")
                .append(result.getResponseCode())
                .append(' ')
                .append(result.getResponseMessage());
        Arrays.stream(result.getAssertionResults())
                .filter(a -> a.isFailure() || a.isError())
                .forEach(a -> reason.append("; ").append(a.getFailureMessage()));
        return reason.toString();
    }

    /** The part the client carries; one for all its threads. */
    private static final class Ear extends AbstractTestElement implements SampleListener, NoThreadClone {

        private static final long serialVersionUID = 1L;

        private final transient Recorder recorder;

        Ear(Recorder recorder) {
            this.recorder = recorder;
            setName("recorder");
        }

        @Override
        public void sampleOccurred(SampleEvent event) {
            recorder.hear(event.getResult());
        }

        @Override
        public void sampleStarted(SampleEvent event) {
            // only what has ended is counted
        }

        @Override
        public void sampleStopped(SampleEvent event) {
            // only what has ended is counted
        }
    }
}
