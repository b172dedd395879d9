package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.word.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does about something owed.
 *
 * @param step      who judges: 0 the own leader, then the superiors, nearest first
 * @param outcome   what a report says, or what the last verifier finds instead
 * @param rectifyBy until when a returned report is to be mended
 * @param round     1 for the first report, more after returns
 */
record Act(LocalDateTime at, Kind kind, Owed owed, int step, @Nullable Outcome outcome, @Nullable LocalDate rectifyBy, int round) {

    enum Kind { DRAFT, SUBMIT, APPROVE, VERIFY, RETURN }

    LocalDate day() {
        return at.toLocalDate();
    }
}
