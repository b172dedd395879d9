package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads a page saved from a site: blocks are lines, tables of data are tables; what stands outside the part that holds most of
 * the running text, or in the page's furniture, is set apart. One use each.
 */
final class HtmlReader {

    private static final int MOST_NODES = 400_000;
    private static final int DEEPEST = 400;
    private static final double MOST_OF_IT = 0.8;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([-\\w]+)");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
            "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title");
    private static final String SILENT = "script, style, noscript, template, iframe, object, embed, svg, select, textarea, button";
    private static final Set<String> FURNITURE = Set.of("nav", "header", "footer", "aside", "form");

    private final String name;
    private final SourceBuilder out;
    private final StringBuilder line = new StringBuilder();
    private boolean apart;
    private final Map<Element, Integer> numbered = new IdentityHashMap<>();
    /** The numeral that a list gives its next words. */
    private String numeral = "";

    HtmlReader(String name) {
        this.name = name;
        this.out = new SourceBuilder(name);
    }

    SourceText read(byte[] bytes) throws UnreadableSource, IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
        requireBounded(page);
        page.select(SILENT).remove();
        var body = page.body();
        var main = HtmlMain.of(body, MOST_OF_IT);
        apart = main != body;
        block(body, main, main == body);
        flush();
        return out.build();
    }

    /** The charset that the page declares; GB18030 holds all that GB2312 and GBK do. Undeclared pages are UTF-8 if they can be. */
    private static String charset(byte[] bytes) {
        var m = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
        String declared = m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
        if (declared.startsWith("gb") || declared.isEmpty() && !PlainText.isUtf8(bytes)) {
            return "GB18030";
        }
        return "UTF-8";
    }

    private void requireBounded(Element page) throws UnreadableSource {
        int[] seen = new int[2];
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                seen[0]++;
                seen[1] = Math.max(seen[1], depth);
            }
        }, page);
        if (seen[0] > MOST_NODES || seen[1] > DEEPEST) {
            throw new UnreadableSource(Reason.TOO_MUCH, name);
        }
    }

    private void block(Element element, Element main, boolean inside) throws UnreadableSource {
        for (var node : element.childNodes()) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
            } else if (node instanceof Element child) {
                child(child, main, inside);
            }
        }
    }

    private void child(Element child, Element main, boolean inside) throws UnreadableSource {
        String tag = child.normalName();
        if ("br".equals(tag)) {
            flush();
            return;
        }
        if ("del".equals(tag)) {
            return;
        }
        boolean in = (inside || child == main) && !FURNITURE.contains(tag) && !child.id().startsWith("sdfootnote");
        boolean blocks = BLOCKS.contains(tag);
        if (blocks) {
            flush();
        }
        if ("li".equals(tag)) {
            numeral = in ? numeral(child) : "";
        }
        boolean before = apart;
        apart = !in;
        if ("table".equals(tag) && in && HtmlTables.holdsData(child)) {
            out.table(HtmlTables.rows(child));
        } else if (in && tag.matches("h[1-6]")) {
            out.heading(child.text(), tag.charAt(1) - '0');
        } else {
            block(child, main, in);
        }
        if (blocks) {
            flush();
        }
        apart = before;
    }

    /** What the page shows before an item of an ordered list, which its text does not hold; an inner list is numbered in brackets. */
    private String numeral(Element item) {
        var list = item.parent();
        if (list == null || !"ol".equals(list.normalName())) {
            return "";
        }
        int first = list.attr("start").matches("\\d{1,3}") ? Integer.parseInt(list.attr("start")) : 1;
        int number = numbered.merge(list, first, (last, any) -> last + 1);
        return PdfParagraphs.opensWithNumeral(firstWords(item)) ? "" : list.closest("ol ol") == list ? "（" + number + "）" : number + ".";
    }

    private static String firstWords(Element item) {
        Node at = item;
        for (Node next = at; next != null; next = at.childNodes().stream().filter(n -> !(n instanceof TextNode t && t.isBlank())).findFirst().orElse(null)) {
            at = next;
        }
        return at instanceof TextNode words ? words.text() : "";
    }

    private void flush() throws UnreadableSource {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            out.line(numeral + words, apart);
            numeral = "";
        }
    }
}
