package cn.mingzhang.decomposition.source;

/** Makes line ends and blanks uniform, so that the patterns need to know only {@code \n}, tab and space. */
public final class CanonicalText {

    private CanonicalText() {
    }

    /** The same words with uniform line ends and blanks, without characters that do not show. */
    public static String of(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 >= raw.length() || raw.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (!isInvisible(c)) {
                out.append(blankOrSelf(c));
            }
        }
        return out.toString();
    }

    private static char blankOrSelf(char c) {
        return switch (c) {
            case '\u000b', '\u000c', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\t', '\n' -> c;
            default -> Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
    }

    /** Zero-width characters and byte order marks, which would split words that a reader sees whole. */
    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }
}
