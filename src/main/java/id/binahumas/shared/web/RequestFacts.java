package id.binahumas.shared.web;

/** What the log and the audit want to know of the request (or job) this thread works for. */
public record RequestFacts(String requestId, String address) {

    private static final RequestFacts NONE = new RequestFacts(null, null);
    private static final ThreadLocal<RequestFacts> CURRENT = new ThreadLocal<>();

    public static RequestFacts current() {
        RequestFacts facts = CURRENT.get();
        return facts == null ? NONE : facts;
    }

    /** Given back by {@link #leave()} at the end. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
