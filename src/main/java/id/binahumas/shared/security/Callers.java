package id.binahumas.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Knows who asks in this thread. The outermost web filter sets it for a request, the worker for a job. */
@ApplicationScoped
public class Callers {

    private final ThreadLocal<Caller> inThread = new ThreadLocal<>();

    public Caller current() {
        Caller caller = inThread.get();
        return caller == null ? Caller.ANYONE : caller;
    }

    public void runAs(Caller caller, Runnable task) {
        Caller before = inThread.get();
        inThread.set(caller);
        try {
            task.run();
        } finally {
            restore(before);
        }
    }

    public <T> T callAs(Caller caller, Callable<T> task) throws Exception {
        Caller before = inThread.get();
        inThread.set(caller);
        try {
            return task.call();
        } finally {
            restore(before);
        }
    }

    public void runAsSystem(Runnable task) {
        runAs(Caller.SYSTEM, task);
    }

    public <T> T callAsSystem(Callable<T> task) throws Exception {
        return callAs(Caller.SYSTEM, task);
    }

    private void restore(Caller before) {
        if (before == null) {
            inThread.remove();
        } else {
            inThread.set(before);
        }
    }
}
