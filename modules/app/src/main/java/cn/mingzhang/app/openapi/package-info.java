/** The API described for machines and readers: one description of every route, made from the routes themselves. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.app.openapi;
