package cn.mingzhang.tenants;

import cn.mingzhang.kernel.id.GroupId;

/** An assessment group (考核组别): bodies ranked only against their like. */
public record GroupView(GroupId id, String code, String name) {
}
