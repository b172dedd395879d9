package cn.mingzhang.tenants;

import cn.mingzhang.kernel.word.Role;
import java.util.List;

/** A person's place in one body, as colleagues see it. */
public record PersonView(String name, List<Role> roles) {
}
