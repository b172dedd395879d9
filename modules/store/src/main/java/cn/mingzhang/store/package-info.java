/** What every module needs of the database besides its own tables: ids from blocks. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.store;
