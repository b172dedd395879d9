/** Documents under /api/v1. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.documents.api;
