package id.binahumas.shared.faces;

import jakarta.servlet.http.Part;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The fields of a page class that forms fill, found once. */
final class FormFields {

    private static final ClassValue<List<Target>> CACHE = new ClassValue<>() {
        @Override
        protected List<Target> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private FormFields() {}

    static List<Target> of(Class<?> page) {
        return CACHE.get(page);
    }

    private static List<Target> find(Class<?> page) {
        List<Target> targets = new ArrayList<>();
        for (Class<?> type = page; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(FormField.class)) {
                    field.setAccessible(true);
                    targets.add(new Target(field, field.getAnnotation(FormField.class)));
                }
            }
        }
        return List.copyOf(targets);
    }

    /** One of them. */
    record Target(Field field, FormField marks) {

        String name() {
            return field.getName();
        }

        boolean isFile() {
            return field.getType() == Part.class;
        }

        /** A field nobody filled in keeps nothing; a box nobody ticked is false. */
        Object read(List<String> values) throws FieldValue.Unreadable {
            if (Collection.class.isAssignableFrom(field.getType())) {
                Class<?> element = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
                List<Object> read = new ArrayList<>();
                for (String value : values) {
                    Object one = readOne(element, value);
                    if (one != null) {
                        read.add(one);
                    }
                }
                return read;
            }
            return readOne(field.getType(), values.isEmpty() ? null : values.get(0));
        }

        private Object readOne(Class<?> type, String value) throws FieldValue.Unreadable {
            if (type == String.class) {
                return marks.raw() ? value : FieldValue.text(value, marks.multiline());
            }
            return FieldValue.read(type, value);
        }

        void set(Object page, Object value) {
            try {
                if (value != null || !field.getType().isPrimitive()) {
                    field.set(page, value);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
