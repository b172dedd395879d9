package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.progress.part.PartCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as lists show it.
 *
 * @param deadline the date that counts now
 * @param overdue  with its body though the date has passed
 * @param from     where it comes from
 * @param parts    how what its body gave further stands
 * @param needs    what is missing or worth knowing
 * @param action   key of what its button says: fill, go-on, mend, view
 */
record DutyRow(ObligationId id, String number, String title, Part part, String period, DateText due, LocalDate deadline,
        ObligationState state, boolean overdue, @Nullable Outcome outcome, BodyId body, String bodyName, Origin from, PartCount parts, String since, List<Need> needs,
        String action) {

    /**
     * The plan that asks for it.
     *
     * @param issuer whose plan it is; empty for one of the reader's own bureau
     * @param behalf on whose behalf it asks on the line of the place (属地); empty on the line of business (业务线)
     */
    record Origin(String plan, String issuer, String behalf) {
    }

    /**
     * A remark on a row.
     *
     * @param tone late, soon, or null
     */
    record Need(String text, @Nullable String tone) {
    }
}
