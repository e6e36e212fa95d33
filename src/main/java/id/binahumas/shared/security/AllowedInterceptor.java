package id.binahumas.shared.security;

import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands at every door, inside its transaction: lets nobody pass without the role, and writes down the deed. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AllowedInterceptor {

    /** How many doors this thread is behind; a door called by another one is called by the house. */
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        int depth = DEPTH.get();
        Role[] allowed = call.getMethod().getAnnotation(Allowed.class).value();
        check(callers.current(), allowed, depth > 0);
        DEPTH.set(depth + 1);
        try {
            Audited audited = call.getMethod().getAnnotation(Audited.class);
            return audited == null ? call.proceed() : trail.follow(audited.value(), call, allowed);
        } finally {
            if (depth == 0) {
                DEPTH.remove();
            } else {
                DEPTH.set(depth);
            }
        }
    }

    private static void check(Caller caller, Role[] allowed, boolean behindADoor) {
        for (Role role : allowed) {
            if (caller.isSystem() || caller.has(role) || role == Role.SYSTEM && behindADoor) {
                return;
            }
        }
        if (caller.isIn()) {
            throw new Forbidden();
        }
        throw new LoginRequired();
    }
}
