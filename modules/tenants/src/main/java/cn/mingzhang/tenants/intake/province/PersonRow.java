package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.util.Set;

/** A person's place in one body as a file describes it; somebody with several places has several rows. */
public record PersonRow(TableRow row, String account, String name, String bodyCode, Set<Role> roles) {
}
