/** Pages of the workbench, the obligation, the reviews and the matrix. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.web;
