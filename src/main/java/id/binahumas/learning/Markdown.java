package id.binahumas.learning;

import id.binahumas.shared.text.RichText;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a clean page of what an author wrote: CommonMark with tables. Its headings stand below the lesson's own. */
final class Markdown {

    private static final int WORDS_A_MINUTE = 180;
    private static final int LOWEST_HEADING = 4;
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).build();

    private Markdown() {}

    static String toHtml(String source) {
        Node page = PARSER.parse(source);
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + 1));
                visitChildren(heading);
            }
        });
        return RichText.clean(RENDERER.render(page));
    }

    static int readingMinutes(String html) {
        int words = html.replaceAll("<[^>]*>", " ").strip().split("\\s+").length;
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }
}
