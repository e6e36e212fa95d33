package id.binahumas.shared.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets a page read {@code #{row.title}} where Java says {@code row.title()}; EL 5 knows only getters. */
public class RecordELResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    private static final ClassValue<Methods> METHODS = new ClassValue<>() {
        @Override
        protected Methods computeValue(Class<?> type) {
            return isOurs(type) ? Methods.of(type) : new Methods(Map.of());
        }
    };

    /** Methods by name; of several with one name and as many arguments none is ours to choose. */
    private record Methods(Map<String, List<Method>> byName) {

        static Methods of(Class<?> type) {
            return new Methods(Arrays.stream(type.getMethods())
                    .filter(m -> !m.isBridge() && !Modifier.isStatic(m.getModifiers()))
                    .peek(m -> m.setAccessible(true))
                    .collect(Collectors.groupingBy(Method::getName)));
        }

        Method of(String name, int given) {
            Method only = null;
            for (Method method : byName.getOrDefault(name, List.of())) {
                boolean fits = method.isVarArgs()
                        ? given >= method.getParameterCount() - 1
                        : given == method.getParameterCount();
                if (fits && only != null) {
                    return null;
                }
                only = fits ? method : only;
            }
            return only;
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        Object value = call(base, accessor);
        return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    }

    private static Object[] arguments(ELContext context, Method method, Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        Object[] taken = new Object[types.length];
        int alone = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < alone; i++) {
            taken[i] = context.convertToType(given[i], types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> each = types[alone].getComponentType();
            Object rest = Array.newInstance(each, given.length - alone);
            for (int i = alone; i < given.length; i++) {
                Array.set(rest, i - alone, context.convertToType(given[i], each));
            }
            taken[alone] = rest;
        }
        return taken;
    }

    private static Object call(Object base, Method method, Object... arguments) {
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** A method of ours, found by its name and how much it takes; others are left to those who know them. */
    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] given) {
        Method method = base == null ? null : METHODS.get(base.getClass()).of(String.valueOf(name), given.length);
        if (method == null) {
            return null;
        }
        context.setPropertyResolved(base, name);
        return call(base, method, arguments(context, method, given));
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

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() || type.getName().startsWith("id.binahumas.");
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        if (!isOurs(type)) {
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
