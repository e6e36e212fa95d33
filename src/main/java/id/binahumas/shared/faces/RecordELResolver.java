package id.binahumas.shared.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets a page read {@code #{row.title}} where Java says {@code row.title()}; EL 5 knows only getters. */
public class RecordELResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            Object value = accessor.invoke(base);
            return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // read only: another resolver may know a setter
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    private static Method accessor(Object base, Object property) {
        return base == null || !(property instanceof String name)
                ? null
                : ACCESSORS.get(base.getClass()).get(name);
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        if (!type.isRecord() && !type.getName().startsWith("id.binahumas.")) {
            return Map.of();
        }
        Map<String, Method> accessors = new HashMap<>();
        for (Method method : type.getMethods()) {
            boolean reads = method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && method.getDeclaringClass() != Object.class
                    && !Modifier.isStatic(method.getModifiers());
            if (reads) {
                method.setAccessible(true);
                accessors.put(method.getName(), method);
            }
        }
        return accessors;
    }
}
