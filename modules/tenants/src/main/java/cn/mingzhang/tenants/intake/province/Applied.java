package cn.mingzhang.tenants.intake.province;

import java.util.List;

/**
 * What was done about one thing.
 *
 * @param code   the code of a group or body, the account of a person, both of a place ({@code account@body})
 * @param fields words of what changed; the roles of a place
 */
public record Applied(Thing thing, Effect effect, String code, String name, List<String> fields) {

    /** What it was done to; a place is a person's membership of a body. */
    public enum Thing { GROUP, BODY, PERSON, PLACE }

    /** What was done: nothing to a place that was ended here, nothing to what stands here and not in the file. */
    public enum Effect { CREATED, CHANGED, SKIPPED, MISSING }
}
