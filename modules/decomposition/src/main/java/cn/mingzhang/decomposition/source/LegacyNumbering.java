package cn.mingzhang.decomposition.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Writes out the numerals of lists in DOC files; formats by the codes of MSONFC in MS-OSHARED. */
final class LegacyNumbering {

    private static final int LEVELS = 9;

    private final Map<Integer, int[]> counters = new HashMap<>();
    private final @Nullable ListTables lists;

    LegacyNumbering(@Nullable ListTables lists) {
        this.lists = lists;
    }

    /** The numeral of this paragraph, counted on; empty outside lists and for bullets. */
    String next(Paragraph paragraph) {
        if (lists == null || !paragraph.isInList()) {
            return "";
        }
        var list = paragraph.getList();
        if (list == null || level(list, paragraph.getIlvl()) == null) {
            return "";
        }
        int level = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
        int[] counts = counters.computeIfAbsent(list.getLsid(), k -> new int[LEVELS]);
        for (int above = 0; above < level; above++) {
            counts[above] = counts[above] == 0 ? start(list, above) : counts[above];
        }
        counts[level] = counts[level] == 0 ? start(list, level) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        return render(list, level, counts);
    }

    private @Nullable ListLevel level(HWPFList list, int level) {
        return lists == null || level < 0 || level >= LEVELS ? null : lists.getLevel(list.getLsid(), level);
    }

    private int start(HWPFList list, int level) {
        var of = level(list, level);
        return of == null ? 1 : Math.max(1, of.getStartAt());
    }

    private String render(HWPFList list, int level, int[] counts) {
        String pattern = list.getNumberText((char) level);
        if (pattern == null || list.getNumberFormat((char) level) == 23) {
            return "";
        }
        var out = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c >= LEVELS) {
                out.append(c);
            } else if (level(list, c) != null) {
                out.append(numeral(counts[c], list.getNumberFormat(c)));
            }
        }
        return out.toString();
    }

    private static String numeral(int n, int format) {
        return switch (format) {
            case 9, 10, 11, 16, 17, 33, 34, 35, 36, 37, 38, 39 -> ChineseNumber.of(n);
            case 18, 28 -> ChineseNumber.enclosed(n, '①', 20);
            case 26 -> ChineseNumber.enclosed(n, '⒈', 20);
            case 27 -> ChineseNumber.enclosed(n, '⑴', 20);
            case 29 -> ChineseNumber.enclosed(n, '㈠', 10);
            default -> String.valueOf(n);
        };
    }
}
