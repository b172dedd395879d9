package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.GroupView;
import cn.mingzhang.tenants.administration.Delegation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of one body.
 *
 * @param group     its assessment group, or null
 * @param history   its names and superiors, the newest first
 * @param superiors by line; null where there is none
 * @param below     bodies in reach directly below it, by level
 * @param delegation what a superior granted to its administrators, or null
 * @param may       what the reader may do
 */
public record BodyCard(BodyView body, int version, @Nullable GroupView group, List<String> aliases, List<Past> history,
        Map<Line, Superior> superiors, Map<BodyLevel, Integer> below,
        @Nullable Delegation delegation, May may) {

    /** A body over this one. */
    public record Superior(BodyId id, String name) {
    }

    /** What a body was called, and under whom it stood, from a day on. */
    public record Past(LocalDate fromOn, String name, @Nullable String systemSuperior, @Nullable String areaSuperior) {
    }

    /**
     * What the reader may do with it.
     *
     * @param edit     names
     * @param move     superiors, group and abolition: only whoever also manages what stands over it
     * @param restore  takes an abolition back
     * @param grantable levels that may be granted to its administrators, 0 for none
     */
    public record May(boolean edit, boolean move, boolean add, boolean restore, int grantable) {
    }
}
