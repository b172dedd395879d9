package cn.mingzhang.tenants.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults: all are counted, the first are kept. */
public final class RowFaults {

    /** How many are kept. */
    public static final int KEPT = 1000;

    private final List<RowFault> kept = new ArrayList<>();
    private int total;

    /** Takes one. */
    public void add(RowFault fault) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    /** Takes all. */
    public void addAll(List<RowFault> faults) {
        faults.forEach(this::add);
    }

    /** How many there are, kept or not. */
    public int total() {
        return total;
    }

    /** Those that are kept, in the order of the file; what concerns the whole comes first. */
    public List<RowFault> kept() {
        return kept.stream().sorted(Comparator.comparingInt(RowFault::row).thenComparing(RowFault::line)).toList();
    }
}
