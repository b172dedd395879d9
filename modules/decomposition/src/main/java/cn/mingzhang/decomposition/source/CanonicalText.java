package cn.mingzhang.decomposition.source;

import java.text.Normalizer;

/**
 * Makes line ends, blanks, digits and a few signs uniform, so that the patterns need to know only {@code \n}, tab and space,
 * the digits 0 to 9 and one colon of each width.
 */
public final class CanonicalText {

    private CanonicalText() {
    }

    /** Signs that input methods and PDF fonts write for others of the same look. */
    private static final String LOOKALIKES = "∶：﹕：︰：﹔；﹐，﹑、｡。﹙（﹚）％%﹪%";
    private static final char FIRST_RADICAL = '\u2f00';
    private static final char LAST_RADICAL = '\u2fd5';

    /** The same words with uniform line ends, blanks and digits, without characters that do not show. */
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
            default -> Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : plain(c);
        };
    }

    /** Full-width digits, look-alike signs, and the radicals that PDF fonts write for the characters they look like. */
    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) ('0' + c - '０');
        }
        if (c >= FIRST_RADICAL && c <= LAST_RADICAL) {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
        }
        int at = c < '%' ? -1 : LOOKALIKES.indexOf(c);
        return at >= 0 && at % 2 == 0 ? LOOKALIKES.charAt(at + 1) : c;
    }

    /** Zero-width characters and byte order marks, which would split words that a reader sees whole. */
    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }
}
