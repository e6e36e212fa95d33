package id.binahumas.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;

/** Tells requests of programs on this machine from those of others. */
public final class Neighbour {

    private Neighbour() {}

    /** Not what a proxy on this machine passes on. */
    public static boolean asks(HttpServletRequest request) throws IOException {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                        || request.getRemoteAddr().equals(request.getLocalAddr()));
    }
}
