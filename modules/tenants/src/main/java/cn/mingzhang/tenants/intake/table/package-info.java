/** Reads spreadsheets and CSV files into rows of cells with their place in the file. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.intake.table;
