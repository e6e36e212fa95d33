package id.binahumas.shared.web;

import id.binahumas.shared.security.ApiScope;
import id.binahumas.shared.security.MissingScope;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * Lets a key through to the doors its scopes name, and to no others. What a door asks for stands in its description, so what is
 * told to programs is what is held; a door that says nothing is for our own pages.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

    /** The way of coming in by a key, as the description of the doors calls it. */
    public static final String SCHEME = "token";

    @Context
    ResourceInfo door;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        Optional<Set<ApiScope>> scopes = CallerAttribute.scopes(request);
        if (scopes.isPresent()) {
            ApiScope wanted = wantedBy(door.getResourceMethod());
            if (wanted == null || !scopes.get().contains(wanted)) {
                throw new MissingScope(wanted);
            }
        }
    }

    static ApiScope wantedBy(Method method) {
        SecurityRequirement requirement = method.getAnnotation(SecurityRequirement.class);
        return requirement == null || !requirement.name().equals(SCHEME)
                ? null
                : ApiScope.of(requirement.scopes()[0])
                        .orElseThrow(() -> new IllegalStateException("no such scope at " + method));
    }
}
