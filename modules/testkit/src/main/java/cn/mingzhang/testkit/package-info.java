/** What tests stand on: the database of the build, two provinces, and the guard over every statement. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.testkit;
