package cn.mingzhang.progress.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.RosterPost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterRulesTest {

    @Test
    void aBureauNamesAHeadAndADivisionDoesNot() {
        assertThat(RosterRules.missing(true, List.of())).containsExactlyInAnyOrder(RosterPost.HEAD, RosterPost.LEADER, RosterPost.LIAISON);
        assertThat(RosterRules.missing(false, List.of())).containsExactlyInAnyOrder(RosterPost.LEADER, RosterPost.LIAISON);
        assertThat(RosterRules.missing(true, List.of(RosterPost.HEAD, RosterPost.LEADER, RosterPost.LIAISON))).isEmpty();
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        var faults = new ArrayList<Fault>();
        RosterRules.check(List.of(entry(RosterPost.HEAD, "甲", "0550-3010001"), entry(RosterPost.HEAD, "", "总机转")), faults);
        assertThat(faults).extracting(Fault::field).containsExactly("entries[1].name", "entries[1].phone", "entries");
    }

    private static RosterEntry entry(RosterPost post, String name, String phone) {
        return new RosterEntry(post, name, "局长", phone, null);
    }
}
