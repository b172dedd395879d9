/** What every module needs of the database besides its own tables: ids from blocks, and where a page of a list begins. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.store;
