package cn.mingzhang.decomposition.gold;

import java.text.Normalizer;
import java.util.Locale;

/** Words compared without regard to width, blanks and punctuation. */
final class Folded {

    private Folded() {
    }

    static String of(String words) {
        var out = new StringBuilder(words.length());
        Normalizer.normalize(words, Normalizer.Form.NFKC).codePoints().filter(Folded::counts).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> false;
            default -> !Character.isWhitespace(c);
        };
    }
}
