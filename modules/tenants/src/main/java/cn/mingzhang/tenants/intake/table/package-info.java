/** Reads spreadsheets and CSV files into rows of cells with their place in the file. */
@NullMarked
@NamedInterface("intake")
package cn.mingzhang.tenants.intake.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
