package cn.mingzhang.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scripts have to know of a loaded demonstration; the ids are those of the programming interface. */
public record Demonstration(List<Province> provinces, List<Account> accounts) {
    /** Copies the lists. */
    public Demonstration {
        provinces = List.copyOf(provinces);
        accounts = List.copyOf(accounts);
    }

    /** A province. */
    public record Province(String id, String name) {}

    /** An account with its place; the operator has no body. */
    public record Account(String name, String password, @Nullable String bodyId, @Nullable String level, List<String> roles) {
        /** Copies the list. */
        public Account {
            roles = List.copyOf(roles);
        }
    }
}
