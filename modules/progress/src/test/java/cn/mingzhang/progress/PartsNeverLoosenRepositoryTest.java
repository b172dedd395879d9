package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.RequestView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is granted or amended below: a part is due no later and asks for no less than what its issuer owes above. */
class PartsNeverLoosenRepositoryTest extends AmendmentDesk {

    private static final LocalDate Q2 = LocalDate.of(2026, 6, 30);

    @Test
    void noLaterDateIsGivenThanTheIssuerOwesAbove() {
        var part = splitOnce();
        var late = ask(part, LocalDate.of(2026, 9, 30));
        assertThat(requests.possibleAnswers(city, List.of(late)).get(late.id()).latest()).isEqualTo(Q2);
        assertThatThrownBy(() -> grant(late, null)).hasMessageContaining("due_beyond_parent");
        assertThatThrownBy(() -> grant(late, LocalDate.of(2026, 7, 1))).hasMessageContaining("due_beyond_parent");
        assertThatThrownBy(() -> grant(late, LocalDate.of(2026, 6, 27))).as("a Saturday falls on the Monday").hasMessageContaining("extension_not_later");
        assertThat(mine(part).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(grant(late, Q2).grantedDueOn()).isEqualTo(Q2);
        assertThat(mine(part).getFirst().dueOn()).isEqualTo(Q2);
    }

    @Test
    void noDateIsGivenThatIsOverOrTooFar() {
        var task = counties(PeriodKind.ONCE);
        var asked = requests.askExtension(reporter, new AskExtension(mine(task).getFirst().id(), mine(task).getFirst().version(), LocalDate.of(2026, 7, 3), "等待标准"));
        assertThat(requests.possibleAnswers(office, List.of(asked)).get(asked.id()).latest()).as("within a year").isEqualTo(LocalDate.of(2027, 6, 30));
        assertThatThrownBy(() -> requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "", LocalDate.of(2028, 1, 4)))).hasMessageContaining("extension_not_later");
        year.today(LocalDate.of(2026, 7, 13));
        assertThatThrownBy(() -> requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "", null))).as("what was asked for is over").hasMessageContaining("due_past");
    }

    private TaskView splitOnce() {
        var task = year.published(PeriodKind.ONCE, Q2, named(Part.LEAD, "city01"));
        var part = year.divide(city, task, null, List.of(), named(Part.RESPONSIBLE, "county001"));
        year.dsl().update(PROGRESS_OBLIGATION).set(PROGRESS_OBLIGATION.DUE_ON, LocalDate.of(2026, 6, 29))
                .where(PROGRESS_OBLIGATION.PROVINCE_ID.eq(year.province), PROGRESS_OBLIGATION.TASK_ID.eq(part.id())).execute();
        return part;
    }

    private RequestView ask(TaskView part, LocalDate due) {
        Obligation owed = mine(part).getFirst();
        return requests.askExtension(reporter, new AskExtension(owed.id(), owed.version(), due, "材料还在会签"));
    }

    private RequestView grant(RequestView asked, @Nullable LocalDate due) {
        return requests.answer(city, new AnswerRequest(asked.id(), asked.version(), true, "", due));
    }
}
