package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.word.Role;
import java.util.Map;

/**
 * The roles of one import that wait for SECURITY, as far as the reader manages their bodies.
 *
 * @param proposedBy name of whoever imported
 * @param running    whether the import is still at work, so that more may come
 * @param roles      how many of each role wait; empty once all are decided on
 * @param version    of the import
 */
public record ImportedRoles(IntakeId id, String fileName, String proposedBy, boolean running, Map<Role, Integer> roles, int version) {

    /** How many wait. */
    public int waiting() {
        return roles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
