package cn.mingzhang.progress.web;

import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.part.PartReports;
import cn.mingzhang.progress.part.PartReports.Said;
import cn.mingzhang.progress.report.ReportContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Puts what those below reported behind what a report says already, body by body. Nothing that was written is lost: what stands there
 * already is not put again, and a count that was filled in stays.
 */
@Component
class PartWords {

    /** Kept free for the sentence that says how many there are besides. */
    private static final int SENTENCE = 200;

    private final Words words;

    PartWords(Words words) {
        this.words = words;
    }

    ReportContent behind(ReportContent own, PartReports below, Locale locale) {
        return new ReportContent(own.outcome(), text(own.narrative(), below.listed(), Said::narrative, below.count(), locale),
                own.measured() == null ? below.measured() : own.measured(), text(own.problems(), below.listed(), Said::problems, below.troubled(), locale),
                own.nextSteps(), own.leadNote(), own.evidence());
    }

    /** @param all how many have something to say here, those that are not listed too */
    private String text(String own, List<Said> listed, Function<Said, String> said, int all, Locale locale) {
        var lines = new ArrayList<String>(own.isEmpty() ? List.of() : List.of(own));
        int length = own.length();
        int there = 0;
        for (var each : listed) {
            String words = said.apply(each);
            String line = each.body() + "：" + words;
            if (words.isEmpty()) {
                continue;
            }
            if (own.contains(line)) {
                there++;
            } else if (length + line.length() + 1 <= ObligationRules.LONGEST_TEXT - SENTENCE) {
                lines.add(line);
                length += line.length() + 1;
                there++;
            }
        }
        String more = words.of(locale, "parts.more", all - there);
        if (there < all && !own.contains(more) && length + more.length() + 1 <= ObligationRules.LONGEST_TEXT) {
            lines.add(more);
        }
        return String.join("\n", lines);
    }
}
