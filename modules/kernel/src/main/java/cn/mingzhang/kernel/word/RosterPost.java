package cn.mingzhang.kernel.word;

/** What somebody is in a body's roster for a plan (领导小组组长、成员、分管负责人、联络员). */
public enum RosterPost {
    HEAD, MEMBER, LEADER, LIAISON
}
