package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.province.Limits;
import cn.mingzhang.tenants.province.Onboard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What the operator types to open a province; limits as in {@link LimitsForm}. */
record OnboardForm(@Nullable String code, @Nullable String name, @Nullable String body,
        @BindParam("admin_account") @Nullable String adminAccount, @BindParam("admin_name") @Nullable String adminName,
        @BindParam("security_account") @Nullable String securityAccount, @BindParam("security_name") @Nullable String securityName,
        @BindParam("auditor_account") @Nullable String auditorAccount, @BindParam("auditor_name") @Nullable String auditorName,
        @BindParam("people_limit") @Nullable String peopleLimit, @BindParam("storage_limit") @Nullable String storageLimit) {

    static final OnboardForm EMPTY = new OnboardForm(null, null, null, null, null, null, null, null, null, null, null);

    Onboard command() {
        Limits limits = new LimitsForm(peopleLimit, storageLimit).limits();
        return new Onboard(text(code), text(name), text(body), List.of(administrator(Role.ADMIN, adminAccount, adminName),
                administrator(Role.SECURITY, securityAccount, securityName), administrator(Role.AUDITOR, auditorAccount, auditorName)), limits);
    }

    private static Onboard.Administrator administrator(Role role, @Nullable String account, @Nullable String name) {
        return new Onboard.Administrator(role, text(account), text(name));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
