package cn.mingzhang.local.bench;

import java.util.List;
import java.util.Optional;

/** All workloads, in the order in which they run. */
public final class Benches {
    private static final List<Bench> ALL = List.of(new DecomposeBench(), new PublishBench(), new ReportsBench(), new ProvinceBench(),
            new AuditBench());

    private Benches() {}

    /** Returns all workloads. */
    public static List<Bench> all() {
        return ALL;
    }

    /** Finds a workload by its word. */
    public static Optional<Bench> find(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
