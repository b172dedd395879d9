package cn.mingzhang.decomposition.table;

import cn.mingzhang.kernel.id.BodyId;
import java.util.Map;

/**
 * Takes one row of an edited table over into the plan.
 *
 * @param key     of the row
 * @param version of the task as the person saw it beside the row; 0 for a new one
 * @param meant   who is meant by names that nobody is known by; a name that is not in it stays open
 */
public record AcceptRow(String key, int version, Map<String, BodyId> meant) {

    /** Keeps the choices immutable. */
    public AcceptRow {
        meant = Map.copyOf(meant);
    }
}
