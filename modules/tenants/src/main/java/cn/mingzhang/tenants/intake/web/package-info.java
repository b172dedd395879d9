/** Pages on which a province is brought in. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.intake.web;
