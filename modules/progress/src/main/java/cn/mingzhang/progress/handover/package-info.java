/** What is open in reports and reviews when people leave and bodies go. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.handover;
