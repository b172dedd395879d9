package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.recognition.QuotaConsistency.Kind;
import cn.mingzhang.decomposition.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotaConsistencyTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void keepsBothNumbersAndIsContentWhereTheyAgree() {
        assertThat(kinds("每季度至少召开1次会议，全年不少于4次", null)).isEmpty();
        assertThat(kinds("每半年组织1次，全年不少于2次", null)).isEmpty();
    }

    @Test
    void warnsWhereTheYearAsksForMoreThanItsQuarters() {
        assertThat(kinds("每季度至少召开1次会议，全年不少于6次", null)).containsExactly(Kind.TOTALS_DIFFER);
        assertThat(kinds("全年不少于6次，每季度至少1次", null)).containsExactly(Kind.TOTALS_DIFFER);
    }

    @Test
    void leavesAloneWhatSpeaksOfAnotherDeed() {
        assertThat(kinds("每季度至少召开1次会议，全年组织培训不少于2次", null)).isEmpty();
    }

    @Test
    void warnsWhereTheDueDateLeavesNoWholePeriod() {
        assertThat(kinds("每季度至少1次", LocalDate.of(2026, 2, 28))).containsExactly(Kind.DUE_BEFORE_PERIOD_ENDS);
        assertThat(kinds("每季度至少1次", LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(kinds("全年不少于4次", LocalDate.of(2026, 6, 30))).isEmpty();
    }

    @Test
    void warnsWhereThereAreFewerDays() {
        assertThat(kinds("每周不少于9次", null)).containsExactly(Kind.MORE_THAN_DAYS);
        assertThat(kinds("全年不少于40次", LocalDate.of(2026, 1, 31))).containsExactly(Kind.MORE_THAN_DAYS);
    }

    @Test
    void asksInTheRecognisedPoint() {
        var source = SourceText.plain("any", "一、加强调度。每季度至少召开1次会议，全年不少于6次。\n二、加强培训。每年组织1次培训。");
        var points = new Recogniser().recognise(source, 2026).points();
        assertThat(points.getFirst().recurrences()).hasSize(2);
        assertThat(points.getFirst().unsure()).contains(new Unsure("recurrences", "totals_differ", List.of("每季度至少召开1次", "全年不少于6次")));
        assertThat(points.getLast().unsure()).isEmpty();
    }

    private static List<Kind> kinds(String words, @Nullable LocalDate due) {
        var quotas = QuotaPatterns.find(words).stream().map(q -> new Recurrence(q.atLeast(), q.per(), words.substring(q.span().from(), q.span().to()))).toList();
        return QuotaConsistency.check(quotas, NEW_YEAR, due).stream().map(QuotaConsistency.Conflict::kind).toList();
    }
}
