package id.binahumas.shared.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What the log and the audit want to know of the request (or job) this thread works for. */
public record RequestFacts(String requestId, String address) {

    private static final RequestFacts NONE = new RequestFacts(null, null);
    private static final ThreadLocal<RequestFacts> CURRENT = new ThreadLocal<>();

    public static RequestFacts current() {
        RequestFacts facts = CURRENT.get();
        return facts == null ? NONE : facts;
    }

    /** Of an address that is cut in halves, the half that one customer of a network has: who owns one has all of it. */
    public String network() {
        if (address == null || !address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Given back by {@link #leave()} at the end. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
