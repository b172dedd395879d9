package cn.mingzhang.tenants.intake.province;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that the file brings or changes.
 *
 * @param before     as it stands; null for a new one
 * @param group      code of its assessment group
 * @param newAliases other names that it has not yet
 * @param fields     words of what changes; empty for a new one
 */
record BodyChange(BodyRow to, Known.@Nullable KnownBody before, @Nullable String group, List<String> newAliases, List<String> fields) {

    boolean isNew() {
        return before == null;
    }

    /** Whether something changes that the history of bodies keeps. */
    boolean isKept() {
        return isNew() || isRenamed() || isMoved();
    }

    boolean isRenamed() {
        return before != null && !before.name().equals(to.name());
    }

    /** Whether a body that stands comes to stand elsewhere. */
    boolean isMoved() {
        return fields.contains("system_superior") || fields.contains("area_superior");
    }
}
