package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * How complete the rosters of a plan are in one city, or, for a null city, in what lies under none.
 *
 * @param bodies   that have to name somebody
 * @param complete of these, those that lack nothing
 * @param silent   of these, those that named nobody at all
 * @param heads    bureaus without the head of a leading group
 * @param leaders  bodies without a responsible leader
 * @param liaisons bodies without a liaison
 */
public record RosterGaps(@Nullable BodyId city, @Nullable String cityName, int bodies, int complete, int silent, int heads, int leaders, int liaisons) {
}
