package cn.mingzhang.decomposition.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * The words of a Word paragraph as a reader sees them when every tracked change is accepted: insertions in, deletions out,
 * fields by their result, marks of footnotes out; text boxes apart, line by line. One use each.
 */
final class WordText {

    private static final int DEEPEST = 200;

    private final StringBuilder words = new StringBuilder();
    private final List<String> boxes = new ArrayList<>();

    private WordText() {
    }

    static WordText of(Node paragraph) {
        var text = new WordText();
        text.children(paragraph, 0);
        return text;
    }

    String words() {
        return words.toString();
    }

    /** The lines of the text boxes anchored in the paragraph. */
    List<String> boxes() {
        return boxes;
    }

    /** Whether the end of the paragraph was deleted, so that the next one goes on in the same line. */
    static boolean endDeleted(Node paragraph) {
        var properties = child(paragraph, "pPr");
        var mark = properties == null ? null : child(properties, "rPr");
        return mark != null && (child(mark, "del") != null || child(mark, "moveFrom") != null);
    }

    /** The first child of that name, or null. */
    static @Nullable Node child(Node parent, String name) {
        for (Node c = parent.getFirstChild(); c != null; c = c.getNextSibling()) {
            if (name.equals(c.getLocalName())) {
                return c;
            }
        }
        return null;
    }

    private void children(Node parent, int depth) {
        for (Node c = parent.getFirstChild(); c != null && depth < DEEPEST; c = c.getNextSibling()) {
            if (c.getLocalName() != null) {
                element(c, depth + 1);
            }
        }
    }

    private void element(Node node, int depth) {
        switch (node.getLocalName()) {
            case "t" -> words.append(content(node));
            case "tab", "ptab" -> words.append(' ');
            case "br", "cr" -> words.append('\n');
            case "noBreakHyphen" -> words.append('-');
            case "txbxContent" -> box(node, depth);
            case "del", "moveFrom", "delText", "instrText", "pPr", "rPr", "rt", "Fallback", "footnoteReference", "endnoteReference", "annotationRef" -> { }
            default -> children(node, depth);
        }
    }

    private void box(Node node, int depth) {
        for (Node c = node.getFirstChild(); c != null; c = c.getNextSibling()) {
            if (c.getLocalName() != null) {
                var inner = new WordText();
                inner.children(c, depth);
                if (!inner.words().isBlank()) {
                    boxes.add(inner.words());
                }
                boxes.addAll(inner.boxes);
            }
        }
    }

    private static String content(Node node) {
        var out = new StringBuilder();
        for (Node c = node.getFirstChild(); c != null; c = c.getNextSibling()) {
            if (c.getNodeValue() != null) {
                out.append(c.getNodeValue());
            }
        }
        return out.toString();
    }
}
