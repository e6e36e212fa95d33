package id.binahumas.shared.faces;

import id.binahumas.shared.faces.Expressions.Asked;
import id.binahumas.shared.faces.Expressions.Fixed;
import id.binahumas.shared.faces.View.Action;
import id.binahumas.shared.faces.View.Parameter;
import id.binahumas.shared.faces.ViewSource.Element;
import id.binahumas.shared.faces.ViewSource.Node;
import id.binahumas.shared.faces.ViewSource.Text;
import jakarta.el.ValueExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a page and all that it is made of (layouts, included parts, our tags) into one flat row of parts. It understands
 * what our pages use of Facelets, with the same meaning: a name given to a tag is known in all that the tag holds.
 */
class ViewReader {

    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final String FACELETS = "jakarta.faces.facelets";
    private static final String CORE = "jakarta.faces.core";
    private static final String COMPONENTS = "jakarta.faces.html";
    private static final String CONDITIONS = "jakarta.tags.core";
    private static final String OURS = "urn:binahumas";

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    /** Takes the room of an indentation. */
    private static final String WHITE = "\\s*\\n\\s*";

    private final Function<String, ViewSource> sources;
    private final Function<String, ValueExpression> beans;
    private final String path;
    private final Locale language;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private int places;

    ViewReader(
            Function<String, ViewSource> sources,
            Function<String, ValueExpression> beans,
            String path,
            Locale language) {
        this.sources = sources;
        this.beans = beans;
        this.path = path;
        this.language = language;
    }

    /** Nothing when it holds components. */
    Optional<View> read() {
        try {
            Parts parts = new Parts();
            include(path, new Site(null, List.of(), ViewNames.of(path, language, beans), parts));
            return Optional.of(new View(List.copyOf(parameters), List.copyOf(actions), parts.done(), places));
        } catch (HoldsComponents e) {
            return Optional.empty();
        }
    }

    /** Thrown at what only Faces can show. */
    private static final class HoldsComponents extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HoldsComponents(Element element) {
            super(element.space() + " " + element.name(), null, false, false);
        }
    }

    /** Where one is while reading: in which source, filled in by whom, with which names, writing to what. */
    private record Site(ViewSource source, List<Filling> fillings, ViewNames scope, Parts out) {

        Site in(ViewSource other) {
            return new Site(other, fillings, scope, out);
        }

        Site with(ViewNames other) {
            return new Site(source, fillings, other, out);
        }

        Site with(List<Filling> others) {
            return new Site(source, others, scope, out);
        }

        Site into(Parts other) {
            return new Site(source, fillings, scope, other);
        }
    }

    /** What a page or the user of a tag puts into the gaps of a layout or the tag; {@code body} is null for a page. */
    private record Filling(ViewSource owner, Element body, Map<String, Element> defined) {

        static Filling of(ViewSource owner, Element holder, boolean tag) {
            Map<String, Element> defined = new HashMap<>();
            holder.elements().stream()
                    .filter(e -> e.is(FACELETS, "define"))
                    .forEach(e -> defined.put(e.get("name"), e));
            return new Filling(owner, tag ? holder : null, defined);
        }

        Element forGap(String name) {
            return name.isEmpty() ? body : defined.get(name);
        }
    }

    private void include(String path, Site at) {
        ViewSource source = sources.apply(path);
        node(source.root(), at.in(source));
    }

    private void children(Element element, Site at) {
        element.children().forEach(child -> node(child, at));
    }

    private void node(Node node, Site at) {
        if (node instanceof Text text) {
            show(Expressions.pieces(text.text().replaceAll(WHITE, "\n"), at.scope()), at);
        } else if (node instanceof Element element) {
            element(element, at);
        }
    }

    private void element(Element element, Site at) {
        switch (element.space()) {
            case HTML -> html(element, at);
            case FACELETS -> facelet(element, at);
            case CORE -> core(element, at);
            case COMPONENTS -> component(element, at);
            case CONDITIONS -> condition(element, at);
            case OURS -> tag(element, at);
            default -> throw new HoldsComponents(element);
        }
    }

    private void html(Element element, Site at) {
        String name = element.name();
        at.out().text(name.equals("html") ? "<!DOCTYPE html>\n<html" : "<" + name);
        element.attributes().forEach((attribute, value) -> attribute(attribute, value, at));
        at.out().text(">");
        if (!VOID.contains(name)) {
            children(element, at);
            at.out().text("</" + name + ">");
        }
    }

    /** Left out when nothing but expressions says what it is, and they are empty. */
    private static void attribute(String name, String value, Site at) {
        List<ValueExpression> pieces = Expressions.pieces(value, at.scope());
        boolean fixed = pieces.stream().allMatch(Fixed.class::isInstance);
        boolean filled = pieces.stream()
                .anyMatch(p ->
                        p instanceof Fixed known && !Part.shown(known.value()).isEmpty());
        if (!fixed && !filled) {
            at.out().add(new Part.Attribute(name, pieces));
        } else if (filled || value.isEmpty()) {
            at.out().text(" " + name + "=\"");
            show(pieces, at);
            at.out().text("\"");
        }
    }

    private static void show(List<ValueExpression> pieces, Site at) {
        for (ValueExpression piece : pieces) {
            if (piece instanceof Fixed fixed) {
                at.out().escaped(Part.shown(fixed.value()));
            } else {
                at.out().add(new Part.Value(piece));
            }
        }
    }

    private void facelet(Element element, Site at) {
        switch (element.name()) {
            case "composition" -> composition(element, at);
            case "insert" -> insert(element, at);
            case "include" -> {
                String source = Part.shown(fixed(element, "src", at));
                include(source, at.with(parameters(element, at)));
            }
            case "fragment" -> choose(read(element, "rendered", at), out -> children(element, at.into(out)), null, at);
            case "repeat" -> repeat(element, at);
            case "define", "param" -> {
                // read by what stands around them
            }
            default -> throw new HoldsComponents(element);
        }
    }

    private void composition(Element element, Site at) {
        if (!element.has("template")) {
            children(element, at);
            return;
        }
        List<Filling> fillings = new ArrayList<>(at.fillings());
        fillings.add(Filling.of(at.source(), element, false));
        include(element.get("template"), at.with(fillings).with(parameters(element, at)));
    }

    /** The names that {@code ui:param} gives, in a scope of their own. */
    private static ViewNames parameters(Element element, Site at) {
        ViewNames scope = at.scope().inside();
        element.elements().stream()
                .filter(e -> e.is(FACELETS, "param"))
                .forEach(e -> scope.setVariable(e.get("name"), Expressions.read(e.get("value"), scope)));
        return scope;
    }

    /** The nearest filling from another source than the one the gap stands in; its own body when there is none. */
    private void insert(Element gap, Site at) {
        for (Filling filling : at.fillings()) {
            Element found = filling.owner() == at.source() ? null : filling.forGap(gap.get("name"));
            if (found != null) {
                children(found, at.in(filling.owner()));
                return;
            }
        }
        children(gap, at);
    }

    private void tag(Element element, Site at) {
        ViewNames scope = at.scope().inside();
        element.attributes().forEach((name, value) -> scope.setVariable(name, Expressions.read(value, at.scope())));
        List<Filling> fillings = new ArrayList<>();
        fillings.add(Filling.of(at.source(), element, true));
        fillings.addAll(at.fillings());
        include("/WEB-INF/tags/" + element.name() + ".xhtml", at.with(fillings).with(scope));
    }

    private void repeat(Element element, Site at) {
        int place = places;
        places += 2;
        ViewNames scope = at.scope().inside();
        scope.setVariable(element.get("var"), new Asked(page -> page.at(place)));
        if (element.has("varStatus")) {
            scope.setVariable(element.get("varStatus"), new Asked(page -> page.at(place + 1)));
        }
        Parts body = new Parts();
        children(element, at.with(scope).into(body));
        at.out().add(new Part.Repetition(read(element, "value", at), place, body.done()));
    }

    /** Markup written as it is; anything else needs Faces. */
    private static void component(Element element, Site at) {
        if (!element.name().equals("outputText") || !element.get("escape").equals("false")) {
            throw new HoldsComponents(element);
        }
        at.out().add(new Part.Markup(read(element, "value", at)));
    }

    private void condition(Element element, Site at) {
        switch (element.name()) {
            case "set" -> at.scope().setVariable(element.get("var"), read(element, "value", at));
            case "if" -> choose(read(element, "test", at), out -> children(element, at.into(out)), null, at);
            case "choose" -> choices(element.elements(), 0, at);
            default -> throw new HoldsComponents(element);
        }
    }

    /** {@code c:when} one after the other, then {@code c:otherwise}. */
    private void choices(List<Element> choices, int next, Site at) {
        if (next == choices.size()) {
            return;
        }
        Element choice = choices.get(next);
        if (choice.is(CONDITIONS, "otherwise")) {
            children(choice, at);
            return;
        }
        choose(
                read(choice, "test", at),
                out -> children(choice, at.into(out)),
                out -> choices(choices, next + 1, at.into(out)),
                at);
    }

    /** A condition that is known now leaves one of the two. */
    private static void choose(ValueExpression test, Consumer<Parts> then, Consumer<Parts> otherwise, Site at) {
        Parts yes = new Parts();
        Parts no = new Parts();
        if (test instanceof Fixed fixed) {
            if (Expressions.isTrue(fixed.value())) {
                then.accept(at.out());
            } else if (otherwise != null) {
                otherwise.accept(at.out());
            }
            return;
        }
        then.accept(yes);
        if (otherwise != null) {
            otherwise.accept(no);
        }
        at.out().add(new Part.Choice(test, yes.done(), no.done()));
    }

    private void core(Element element, Site at) {
        switch (element.name()) {
            case "view", "metadata" -> children(element, at);
            case "viewParam" ->
                parameters.add(new Parameter(
                        element.get("name"),
                        Expressions.read(element.get("value"), at.scope()),
                        Boolean.parseBoolean(element.get("required"))));
            case "viewAction" -> actions.add(new Action(call(element.get("action"), at), due(element, at)));
            default -> throw new HoldsComponents(element);
        }
    }

    /** {@code #{page.load}} calls the method as {@code #{page.load()}} does. */
    private static ValueExpression call(String action, Site at) {
        String body = action.substring(0, action.length() - 1);
        return Expressions.read(body.endsWith(")") ? action : body + "()}", at.scope());
    }

    private static ValueExpression due(Element action, Site at) {
        return action.has("if") ? read(action, "if", at) : null;
    }

    private static ValueExpression read(Element element, String attribute, Site at) {
        return Expressions.read(element.get(attribute), at.scope());
    }

    private static Object fixed(Element element, String attribute, Site at) {
        if (read(element, attribute, at) instanceof Fixed known) {
            return known.value();
        }
        throw new IllegalArgumentException(
                element.name() + " cannot choose its " + attribute + " while a page is shown");
    }

    /** Parts one after the other; texts that meet become one. */
    private static final class Parts {

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        void text(String markup) {
            text.append(markup);
        }

        void escaped(String plain) {
            Part.escape(plain, text);
        }

        void add(Part part) {
            end();
            parts.add(part);
        }

        List<Part> done() {
            end();
            return List.copyOf(parts);
        }

        private void end() {
            if (!text.isEmpty()) {
                parts.add(new Part.Text(text.toString()));
                text.setLength(0);
            }
        }
    }
}
