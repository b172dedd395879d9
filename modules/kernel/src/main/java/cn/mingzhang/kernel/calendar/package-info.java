/** Working days and statutory clocks: pure arithmetic over yearly calendar data. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.kernel.calendar;
