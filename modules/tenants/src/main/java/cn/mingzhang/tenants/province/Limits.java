package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * How much of the installation a province may take; null is without limit.
 *
 * @param people  active people, at least the three administrators
 * @param storage bytes of stored files
 */
public record Limits(@Nullable Integer people, @Nullable Long storage) {

    /** As much as there is. */
    public static final Limits NONE = new Limits(null, null);
    private static final int FEWEST_PEOPLE = 3;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final long LEAST_STORAGE = 1024L * 1024;
    private static final long MOST_STORAGE = 1L << 50;

    /**
     * Checks what somebody asked for.
     *
     * @throws DomainException INVALID at {@code people_limit} or {@code storage_limit}
     */
    public void check() {
        var faults = new ArrayList<Fault>();
        if (people != null && (people < FEWEST_PEOPLE || people > MOST_PEOPLE)) {
            faults.add(Fault.of("people_limit", "people_limit_out_of_range", FEWEST_PEOPLE, MOST_PEOPLE));
        }
        if (storage != null && (storage < LEAST_STORAGE || storage > MOST_STORAGE)) {
            faults.add(Fault.of("storage_limit", "storage_limit_out_of_range"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}
