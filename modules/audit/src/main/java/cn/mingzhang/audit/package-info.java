/** The trail: who, in which role, for which body, did what to which thing. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.audit;
