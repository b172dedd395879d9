package cn.mingzhang.tenants.administration;

import cn.mingzhang.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * A body on the way up from somewhere, with what was granted to its administrators.
 *
 * @param above   steps above the body from where one looks up; 0 for that body itself
 * @param top     whether nothing stands over it: the province's department
 * @param granted levels of bureaus below it that its administrators manage; null without a grant
 * @param grantor the superior that granted it; null without a grant
 */
record Standing(BodyId body, int above, boolean top, @Nullable Integer granted, @Nullable BodyId grantor) {
}
