package cn.mingzhang.audit.web;

import cn.mingzhang.audit.FieldChange;
import cn.mingzhang.audit.TrailEntry;
import java.util.List;

/**
 * An entry in words.
 *
 * @param at     to the second, in Shanghai
 * @param roles  empty where the installation itself acted
 * @param brief  the first fields in one line
 */
record TrailRow(TrailEntry entry, String at, String actor, String roles, String action, String thing, List<FieldChange> fields, String brief) {
}
