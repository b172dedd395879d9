package cn.mingzhang.decomposition.source;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the part of a page that holds most of its running text: words outside links and furniture, of sentences rather than labels. */
final class HtmlMain {

    private static final int SHORTEST_SENTENCE = 10;

    private final Map<Element, Long> weights = new IdentityHashMap<>();

    private HtmlMain() {
    }

    /** The innermost element that holds at least the given share of all running text. */
    static Element of(Element body, double share) {
        var main = new HtmlMain();
        long wanted = (long) Math.ceil(main.weigh(body) * share);
        Element at = body;
        for (Element next = at; next != null && wanted > 0;) {
            at = next;
            next = at.children().stream().filter(c -> main.weights.getOrDefault(c, 0L) >= wanted).findFirst().orElse(null);
        }
        return enclosing(at, body);
    }

    /** A table's parts and paragraphs are no page parts of their own. */
    private static Element enclosing(Element element, Element body) {
        Element at = element;
        while (at != body && at.parent() != null && at.normalName().matches("p|span|font|b|strong|tbody|thead|tr|table|section|h[1-6]|ol|ul|li|a|em|center|article")) {
            at = at.parent();
        }
        return at;
    }

    private long weigh(Element element) {
        String tag = element.normalName();
        if (tag.matches("a|nav|header|footer|aside|form|option|label")) {
            return 0;
        }
        long sum = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                sum += sentence(words.getWholeText());
            } else if (child instanceof Element inner) {
                sum += weigh(inner);
            }
        }
        weights.put(element, sum);
        return sum;
    }

    private static long sentence(String words) {
        long count = words.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        boolean runs = count >= SHORTEST_SENTENCE || words.chars().anyMatch(c -> "，。；：、".indexOf(c) >= 0);
        return runs ? count : 0;
    }
}
