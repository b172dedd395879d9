package cn.mingzhang.kernel;

import java.util.regex.Pattern;

/**
 * Text on its way into a table that a spreadsheet will open. What begins like a formula would be computed there, with whatever
 * it calls: an apostrophe before it keeps it text. Where the format can say so itself (XLSX with the quote prefix), that is
 * said instead.
 */
public final class TableCell {

    /** What spreadsheets take for the beginning of a formula, wide forms included, and the blanks some of them skip before it. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\u0000\\uFEFF\\u3000]*[=+\\-@＝＋－＠]|^[\\t\\r\\n\\u0000]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d+)?%?");

    private TableCell() {
    }

    /** The text as it may stand in a cell of CSV or of a plain XLSX writer. A plain number stays a number. */
    public static String defused(String text) {
        return isLikeAFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Whether a spreadsheet that reads the text as if somebody typed it may compute it. */
    public static boolean isLikeAFormula(String text) {
        return FORMULA.matcher(text).find();
    }
}
