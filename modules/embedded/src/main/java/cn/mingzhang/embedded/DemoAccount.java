package cn.mingzhang.embedded;

import java.util.List;
import java.util.UUID;

/** A person who can sign in to a demonstration; the subject is chosen here so that memberships can be written before the first sign-in. */
public record DemoAccount(UUID subject, String name, String displayName, String password, List<String> organizationAliases) {
    /** Copies the list. */
    public DemoAccount {
        organizationAliases = List.copyOf(organizationAliases);
    }
}
