package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.tenants.province.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Limits as the operator types them; blank is without limit.
 *
 * @param storage in GB (2^30 bytes), decimals allowed
 */
record LimitsForm(@BindParam("people_limit") @Nullable String people, @BindParam("storage_limit") @Nullable String storage) {

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1L << 30);
    private static final int LONGEST_NUMBER = 12;

    static LimitsForm of(Limits limits) {
        return new LimitsForm(limits.people() == null ? null : limits.people().toString(), limits.storage() == null ? null
                : BigDecimal.valueOf(limits.storage()).divide(GIGABYTE, 3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
    }

    /** @throws DomainException INVALID for what is no number, or out of range */
    Limits limits() {
        var faults = new ArrayList<Fault>();
        var persons = number("people_limit", people, faults);
        var gigabytes = number("storage_limit", storage, faults);
        if (persons != null && persons.stripTrailingZeros().scale() > 0) {
            faults.add(Fault.of("people_limit", "not_understood"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        var limits = new Limits(persons == null ? null : (int) Math.min(persons.longValue(), Integer.MAX_VALUE),
                gigabytes == null ? null : gigabytes.multiply(GIGABYTE).setScale(0, RoundingMode.HALF_UP).longValue());
        limits.check();
        return limits;
    }

    private static @Nullable BigDecimal number(String field, @Nullable String typed, ArrayList<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > LONGEST_NUMBER || !text.matches("\\d+(\\.\\d+)?")) {
            faults.add(Fault.of(field, "not_understood"));
            return null;
        }
        return new BigDecimal(text);
    }
}
