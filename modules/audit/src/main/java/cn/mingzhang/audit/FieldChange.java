package cn.mingzhang.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of an act's detail, in words.
 *
 * @param before null where the field held nothing, or where the act tells no before
 * @param after  null where it holds nothing any more
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {
}
