package id.binahumas.shared.faces;

import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Puts {@link ViewLifecycle} in front of the life of component pages. */
public class ViewLifecycleFactory extends LifecycleFactory {

    private final Map<String, Lifecycle> lifecycles = new ConcurrentHashMap<>();

    public ViewLifecycleFactory(LifecycleFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Lifecycle getLifecycle(String id) {
        return lifecycles.computeIfAbsent(
                id, i -> new ViewLifecycle(getWrapped().getLifecycle(i)));
    }

    @Override
    public void addLifecycle(String id, Lifecycle lifecycle) {
        getWrapped().addLifecycle(id, lifecycle);
    }

    @Override
    public Iterator<String> getLifecycleIds() {
        return getWrapped().getLifecycleIds();
    }
}
