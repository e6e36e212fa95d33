package id.binahumas.shared.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Forgets everything at the end of the request. What a page wants to say after a redirect stands in its address
 * ({@code ok=…}); the flash of Faces would keep it on one node, with a cookie no other node can read.
 */
class NoFlash extends Flash {

    private final Map<String, Object> values = new HashMap<>();

    @Override
    public boolean isKeepMessages() {
        return false;
    }

    @Override
    public void setKeepMessages(boolean keep) {
        // nothing is kept
    }

    @Override
    public boolean isRedirect() {
        return false;
    }

    @Override
    public void setRedirect(boolean redirect) {
        // nothing is kept
    }

    @Override
    public void putNow(String key, Object value) {
        values.put(key, value);
    }

    @Override
    public void keep(String key) {
        // nothing is kept
    }

    @Override
    public void doPrePhaseActions(FacesContext context) {
        // nothing to restore
    }

    @Override
    public void doPostPhaseActions(FacesContext context) {
        // nothing to save
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }

    @Override
    public boolean containsValue(Object value) {
        return values.containsValue(value);
    }

    @Override
    public Object get(Object key) {
        return values.get(key);
    }

    @Override
    public Object put(String key, Object value) {
        return values.put(key, value);
    }

    @Override
    public Object remove(Object key) {
        return values.remove(key);
    }

    @Override
    public void putAll(Map<? extends String, ?> others) {
        values.putAll(others);
    }

    @Override
    public void clear() {
        values.clear();
    }

    @Override
    public Set<String> keySet() {
        return values.keySet();
    }

    @Override
    public Collection<Object> values() {
        return values.values();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }
}
