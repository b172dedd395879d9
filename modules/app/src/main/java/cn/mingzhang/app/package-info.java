/** What makes one program of the modules: clock, security chains, health and meters. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.app;
