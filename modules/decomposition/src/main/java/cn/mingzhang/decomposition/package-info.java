/** Document to outline to tasks to owners, and the publication that makes them binding. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.decomposition;
