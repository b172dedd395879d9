package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Percentages and shares; they become measures of a task, never limits. */
final class MeasurePatterns {

    private static final Sought SHARE = Sought.of("0123456789百一二三四五六七八九", "(?<!\\d)\\d{1,5}(?:\\.\\d{1,4})?\\s?[%％]|百分之[一二三四五六七八九十百零\\d]{1,5}|[一二三四五六七八九]分之[一二三四五六七八九]");
    private static final Sought COUNT = Sought.of("不至", "(?:不少于|不低于|至少|不多于|不超过)\\s?\\d{1,6}\\s?(?:个|篇|条|件|人|家|项|万|场|部|名|份|处|户|种|批|所|件)(?!工作日|月|小时|自然日)");
    private static final int LONGEST = 40;

    private MeasurePatterns() {
    }

    /** The clauses that hold a share or a count, in order. */
    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        if (!Words.hasAny(text, "%％分不至")) {
            return found;
        }
        var taken = new Apart();
        for (var pattern : List.of(SHARE, COUNT)) {
            var m = pattern.in(text);
            for (int at = 0; pattern.next(m, text, at); at = m.end()) {
                var clause = new Span(clauseStart(text, m.start()), m.end());
                if (taken.add(clause)) {
                    found.add(clause);
                }
            }
        }
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return found;
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST && "，,。；;：:\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
