package cn.mingzhang.tenants.intake.table;

/** What a row speaks of: an assessment group (考核组别), a body (机构), or a person's place in a body (人员). */
public enum Kind {
    GROUP, BODY, PERSON
}
