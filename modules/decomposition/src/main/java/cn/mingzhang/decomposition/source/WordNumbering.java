package cn.mingzhang.decomposition.source;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** Writes out the numerals of Word lists, which stand in no paragraph but are counted by the reader. */
final class WordNumbering {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    private final @Nullable XWPFNumbering numbering;
    /** Counters by abstract list, since lists that share one go on counting. */
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    private WordNumbering(@Nullable XWPFNumbering numbering) {
        this.numbering = numbering;
    }

    static WordNumbering none() {
        return new WordNumbering(null);
    }

    static WordNumbering of(XWPFDocument document) {
        return new WordNumbering(document.getNumbering());
    }

    /** The numeral of this paragraph, counted on; empty for paragraphs outside lists and for bullets. */
    String next(XWPFParagraph paragraph) {
        var id = paragraph.getNumID();
        if (numbering == null || id == null || id.signum() <= 0 || numbering.getNum(id) == null) {
            return "";
        }
        var abstractId = numbering.getNum(id).getCTNum().getAbstractNumId().getVal();
        var ilvl = paragraph.getNumIlvl();
        int level = ilvl == null ? 0 : Math.clamp(ilvl.intValue(), 0, LEVELS - 1);
        var definition = level(abstractId, level);
        if (definition == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(abstractId, k -> new int[LEVELS]);
        count(counts, level, abstractId);
        return render(definition, counts, abstractId);
    }

    private void count(int[] counts, int level, BigInteger abstractId) {
        for (int above = 0; above < level; above++) {
            if (counts[above] == 0) {
                counts[above] = start(abstractId, above);
            }
        }
        counts[level] = counts[level] == 0 ? start(abstractId, level) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
    }

    private int start(BigInteger abstractId, int level) {
        var definition = level(abstractId, level);
        return definition == null || definition.getStart() == null ? 1 : definition.getStart().getVal().intValue();
    }

    private @Nullable CTLvl level(BigInteger abstractId, int level) {
        if (numbering == null || numbering.getAbstractNum(abstractId) == null) {
            return null;
        }
        var levels = numbering.getAbstractNum(abstractId).getCTAbstractNum().getLvlList();
        return levels.stream().filter(l -> l.getIlvl().intValue() == level).findFirst().orElse(null);
    }

    private String render(CTLvl definition, int[] counts, BigInteger abstractId) {
        if (definition.getLvlText() == null || "bullet".equals(format(definition))) {
            return "";
        }
        Matcher m = PLACE.matcher(definition.getLvlText().getVal());
        var out = new StringBuilder();
        while (m.find()) {
            int level = m.group(1).charAt(0) - '1';
            var of = level(abstractId, level);
            m.appendReplacement(out, Matcher.quoteReplacement(numeral(counts[level], of == null ? "decimal" : format(of))));
        }
        m.appendTail(out);
        return out.toString();
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null || level.getNumFmt().getVal() == null ? "decimal" : level.getNumFmt().getVal().toString();
    }

    private static String numeral(int n, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting", "ideographDigital",
                    "chineseLegalSimplified", "taiwaneseCounting", "ideographTraditional" -> ChineseNumber.of(n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> n >= 1 && n <= 20 ? String.valueOf((char) ('①' + n - 1)) : String.valueOf(n);
            default -> String.valueOf(n);
        };
    }
}
