package cn.mingzhang.decomposition.revision;

import cn.mingzhang.kernel.id.PersonId;
import java.time.Instant;

/**
 * What was decided on one difference.
 *
 * @param key        of the row
 * @param amendments numbers of the amendments that it became, separated by 、; empty for one that was refused
 */
public record RevisionDecision(String key, boolean accepted, RevisionRow.Group group, String number, String title, String amendments, PersonId person,
        Instant decidedAt) {
}
