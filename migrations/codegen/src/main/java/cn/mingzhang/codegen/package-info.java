/** Makes jOOQ's classes from the changelog on a real database, so that schema and types cannot disagree. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.codegen;
