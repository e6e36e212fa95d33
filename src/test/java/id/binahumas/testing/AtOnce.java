package id.binahumas.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;

/** Many deeds in one moment, each in a thread of the container's own. */
public final class AtOnce {

    private AtOnce() {}

    /** All start together; whatever one of them throws fails the test. */
    public static <T> List<T> run(List<Callable<T>> deeds) throws Exception {
        ThreadFactory managed = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size(), managed);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
