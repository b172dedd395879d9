package cn.mingzhang.local.demo.content;

/**
 * One paragraph of a work plan. Level 0 stands outside the outline (title, preamble, signature); levels 1 to 3 are numbered,
 * either by Word ({@link Numbering#AUTO}: the marker is not in the text) or by hand.
 */
public record OutlineItem(int level, Numbering numbering, String marker, String heading, String text) {

    /** Who writes the numeral. */
    public enum Numbering { AUTO, LITERAL }

    /** Whether it is a heading over other items. */
    public boolean branch() {
        return level > 0 && text.isEmpty();
    }

    /** A work point: a numbered item that states work to do. */
    public boolean leaf() {
        return level > 0 && !text.isEmpty();
    }

    /** The paragraph as it reads on paper, with its numeral. */
    public String line() {
        return marker + lead() + text;
    }

    /** The heading as it stands before the text, with its full stop. */
    String lead() {
        return leaf() && !heading.isEmpty() ? heading + "。" : heading;
    }
}
