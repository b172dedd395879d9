/** The desk's routes under /api/v1. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.api;
