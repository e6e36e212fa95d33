package id.binahumas.shared.faces;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A file of a page as it was written, without its comments. */
record ViewSource(String path, Element root) {

    static ViewSource of(String path, InputStream in) throws IOException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        Tree tree = new Tree();
        try {
            parsers.newSAXParser().parse(in, tree);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
        return new ViewSource(path, tree.root);
    }

    /** An element or a text. */
    interface Node {}

    /** A text with its expressions. */
    record Text(String text) implements Node {}

    /** An element; attributes stand in the order they were written in. */
    record Element(String space, String name, Map<String, String> attributes, List<Node> children) implements Node {

        boolean is(String namespace, String localName) {
            return space.equals(namespace) && name.equals(localName);
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        /** Empty when it was not given. */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        List<Element> elements() {
            return children.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    /** Puts together what the parser reports. */
    private static final class Tree extends DefaultHandler {

        private final Deque<Element> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private Element root;

        @Override
        public void startElement(String space, String name, String prefixed, Attributes given) {
            end();
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < given.getLength(); i++) {
                attributes.put(given.getQName(i), given.getValue(i));
            }
            Element element = new Element(space, name, attributes, new ArrayList<>());
            if (open.isEmpty()) {
                root = element;
            } else {
                open.peek().children().add(element);
            }
            open.push(element);
        }

        @Override
        public void endElement(String space, String name, String prefixed) {
            end();
            open.pop();
        }

        @Override
        public void characters(char[] signs, int start, int length) {
            text.append(signs, start, length);
        }

        private void end() {
            if (!text.isEmpty() && !open.isEmpty()) {
                open.peek().children().add(new Text(text.toString()));
            }
            text.setLength(0);
        }
    }
}
