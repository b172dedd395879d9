/** A province as a file describes it, as it stands, and what leads from one to the other. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.intake.province;
