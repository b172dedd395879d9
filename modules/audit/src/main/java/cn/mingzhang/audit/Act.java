package cn.mingzhang.audit;

import cn.mingzhang.kernel.id.Id;
import java.util.Map;

/**
 * One of many acts that are written down at once.
 *
 * @param detail as for {@link Trail#record}
 */
public record Act(String action, String thingType, Id thing, Map<String, ?> detail) {
}
