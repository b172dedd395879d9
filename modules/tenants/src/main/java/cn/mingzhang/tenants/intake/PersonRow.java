package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.word.Role;
import java.util.List;

/** One line of the table of people: a person's place in one body. */
record PersonRow(long line, String account, String name, String bodyCode, List<Role> roles) {
}
