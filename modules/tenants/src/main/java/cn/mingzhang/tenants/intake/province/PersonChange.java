package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the file brings or changes.
 *
 * @param before as they are known; null for a new one
 * @param places new places, and places with new roles
 */
record PersonChange(String account, String name, Duty duty, Known.@Nullable KnownPerson before, List<Place> places) {

    /**
     * A place that the file brings, or gives roles to.
     *
     * @param before as it is known; null for a new one
     * @param roles  those to be given
     */
    record Place(String bodyCode, Known.@Nullable KnownPlace before, Set<Role> roles) {

        /** Whether it was ended here, which a file does not undo. */
        boolean isEnded() {
            return before != null && !before.active();
        }
    }

    boolean isRenamed() {
        return before != null && !before.name().equals(name);
    }
}
