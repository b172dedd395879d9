/** The trail as JSON. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.audit.api;
