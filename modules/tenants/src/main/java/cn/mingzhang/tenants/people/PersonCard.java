package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Duty;
import java.util.List;

/**
 * A person as ADMIN and SECURITY see them.
 *
 * @param state     ACTIVE or DISABLED
 * @param joined    whether they have signed in
 * @param places    in bodies that the reader manages
 * @param elsewhere active places in bodies that the reader does not manage
 */
public record PersonCard(PersonId id, String account, String name, Duty duty, String state, boolean joined, int version, List<Place> places,
        int elsewhere) {

    /** Whether the account may be used at all. */
    public boolean active() {
        return state.equals("ACTIVE");
    }
}
