package cn.mingzhang.decomposition.table;

import cn.mingzhang.kernel.id.TaskId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a row of the table carries in its hidden column, so that an edited copy can be compared with three versions: the file, the plan now,
 * and what the plan was when the table was taken out. Of the last only short prints are kept, one for each field.
 *
 * @param version of the task when the table was taken out
 * @param prints  one for each {@link TaskField}; tables from before there were weights have one less
 */
record RowMark(TaskId task, int version, List<String> prints) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,9}):([0-9a-f]{8}(?:\\.[0-9a-f]{8}){6,7})");
    private static final int PRINT = 4;

    static RowMark of(TaskId task, int version, TaskWords words) {
        return new RowMark(task, version, words.all().stream().map(RowMark::print).toList());
    }

    /** The mark that a cell holds; empty for anything else. */
    static Optional<RowMark> parse(String cell) {
        var form = FORM.matcher(cell.strip());
        return form.matches() ? Optional.of(new RowMark(TaskId.parse(form.group(1)), Integer.parseInt(form.group(2)), Arrays.asList(form.group(3).split("\\."))))
                : Optional.empty();
    }

    String text() {
        return task + ":" + version + ":" + String.join(".", prints);
    }

    /** Whether a field still says what it said when the table was taken out. */
    boolean same(TaskField field, String words) {
        return field.ordinal() >= prints.size() || prints.get(field.ordinal()).equals(print(words));
    }

    private static String print(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain(words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, PRINT);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Office programs write other line ends and lose blanks at the ends of cells; neither is an edit. */
    static String plain(String words) {
        return words.replaceAll("\\r\\n?", "\n").strip();
    }
}
