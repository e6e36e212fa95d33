package id.binahumas.shared.faces;

import jakarta.el.ArrayELResolver;
import jakarta.el.BeanELResolver;
import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.ListELResolver;
import jakarta.el.MapELResolver;
import jakarta.el.ResourceBundleELResolver;
import jakarta.el.VariableMapper;
import jakarta.faces.context.FacesContext;

/** What the expressions of a page are answered from during a request: beans, the request, and the rows being repeated. */
class ViewContext extends ELContext {

    private static final ELResolver RESOLVER = resolver();

    private final FacesContext faces;
    private final Object[] places;
    private final VariableMapper names;

    private ViewContext(FacesContext faces, int places, VariableMapper names) {
        this.faces = faces;
        this.places = new Object[places];
        this.names = names;
    }

    /** For a request; names were bound when the page was read. {@code places}: how many rows are at hand at once. */
    static ViewContext answering(FacesContext faces, int places) {
        return new ViewContext(faces, places, null);
    }

    /** For the time when a page is read: no request is there. */
    static ViewContext reading(ViewNames names) {
        return new ViewContext(null, 0, names);
    }

    boolean isReading() {
        return names != null;
    }

    FacesContext faces() {
        return faces;
    }

    Object at(int place) {
        return places[place];
    }

    void put(int place, Object row) {
        places[place] = row;
    }

    @Override
    public ELResolver getELResolver() {
        return RESOLVER;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
        return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
        return names;
    }

    @Override
    public <T> T convertToType(Object value, Class<T> type) {
        return type.isInstance(value) ? type.cast(value) : Expressions.FACTORY.coerceToType(value, type);
    }

    private static ELResolver resolver() {
        CompositeELResolver all = new CompositeELResolver();
        all.add(new RecordELResolver());
        all.add(new MapELResolver());
        all.add(new ListELResolver());
        all.add(new ArrayELResolver());
        all.add(new ResourceBundleELResolver());
        all.add(new BeanELResolver());
        return all;
    }
}
