/** What every module speaks: typed ids, words, scope, errors, paging. JDK and JSpecify only. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.kernel;
