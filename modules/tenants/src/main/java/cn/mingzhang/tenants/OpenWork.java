package cn.mingzhang.tenants;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import java.util.List;
import java.util.Set;

/** What is not done yet. Modules above, whose work it is, implement this, so that nobody leaves and no body goes with work left behind. */
public interface OpenWork {

    /**
     * Work of one kind that waits.
     *
     * @param kind its words stand under {@code open-work.<kind>}
     */
    record Waiting(String kind, int count) {
    }

    /** What a body owes and has to judge. */
    List<Waiting> ofBody(ProvinceId province, BodyId body);

    /** What waits for whoever holds these roles in a body, and what this person began there. */
    List<Waiting> ofPlace(ProvinceId province, PersonId person, BodyId body, Set<Role> roles);

    /**
     * Puts what a person began in a body, such as drafts, into another's hands.
     *
     * @return how many pieces
     */
    int handOver(ProvinceId province, BodyId body, PersonId from, PersonId to);
}
