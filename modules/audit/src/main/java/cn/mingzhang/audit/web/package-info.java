/** The page on which an auditor reads the trail. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.audit.web;
