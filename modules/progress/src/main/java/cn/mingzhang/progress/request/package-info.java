/** What bodies ask of the issuer of a task: to take it back, or for a later date; and their receipt of it. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.request;
