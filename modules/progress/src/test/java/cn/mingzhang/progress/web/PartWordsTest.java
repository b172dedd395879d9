package cn.mingzhang.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.part.PartReports;
import cn.mingzhang.progress.part.PartReports.Said;
import cn.mingzhang.progress.report.ReportContent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class PartWordsTest {

    private static final List<Said> TWO = List.of(new Said("清溪县司法局", "已公开。", "缺人手。"), new Said("南坪区司法局", "已办结。", ""));
    private final PartWords words = new PartWords(new Words(messages()));

    @Test
    void whatWasWrittenStaysAndTheReportsFollow() {
        var own = new ReportContent(Outcome.PARTLY, "本市已自查。", new BigDecimal("5"), "", "下月补齐。", "", List.of());
        var taken = words.behind(own, new PartReports(2, 1, new BigDecimal("7"), TWO), Locale.CHINESE);
        assertThat(taken.narrative()).isEqualTo("本市已自查。\n清溪县司法局：已公开。\n南坪区司法局：已办结。");
        assertThat(taken.problems()).isEqualTo("清溪县司法局：缺人手。");
        assertThat(taken.measured()).isEqualByComparingTo("5");
        assertThat(taken.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(taken.nextSteps()).isEqualTo("下月补齐。");
        assertThat(words.behind(ReportContent.EMPTY, new PartReports(2, 1, new BigDecimal("7"), TWO), Locale.CHINESE).measured()).isEqualByComparingTo("7");
    }

    @Test
    void twiceIsOnceAndWhatCameSinceIsAdded() {
        var once = words.behind(ReportContent.EMPTY, new PartReports(1, 0, null, TWO.subList(1, 2)), Locale.CHINESE);
        assertThat(words.behind(once, new PartReports(1, 0, null, TWO.subList(1, 2)), Locale.CHINESE)).isEqualTo(once);
        assertThat(words.behind(once, new PartReports(2, 1, null, TWO), Locale.CHINESE).narrative()).isEqualTo("南坪区司法局：已办结。\n清溪县司法局：已公开。");
    }

    @Test
    void saysHowManyMoreThereAre() {
        assertThat(words.behind(ReportContent.EMPTY, new PartReports(9, 1, null, TWO), Locale.CHINESE))
                .satisfies(taken -> assertThat(taken.narrative()).endsWith("\n另有 7 份")).satisfies(taken -> assertThat(taken.problems()).doesNotContain("另有"));
        var much = Collections.nCopies(3, new Said("清溪县司法局", "长".repeat(9_000), ""));
        var taken = words.behind(new ReportContent(null, "自".repeat(5_000), null, "", "", "", List.of()), new PartReports(3, 0, null, much), Locale.CHINESE).narrative();
        assertThat(taken.length()).isLessThanOrEqualTo(ObligationRules.LONGEST_TEXT);
        assertThat(taken).startsWith("自自").endsWith("另有 2 份");
    }

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.addMessage("parts.more", Locale.CHINESE, "另有 {0} 份");
        return messages;
    }
}
