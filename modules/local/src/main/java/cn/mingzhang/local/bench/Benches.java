package cn.mingzhang.local.bench;

import java.util.List;
import java.util.Optional;

/** All workloads, in the order in which they run. */
public final class Benches {
    private Benches() {}

    /**
     * Returns all workloads.
     *
     * @param accounts how many accounts the workload of a province makes
     */
    public static List<Bench> all(int accounts) {
        return List.of(new DecomposeBench(), new PublishBench(), new ReportsBench(), new ProvinceBench(accounts), new AuditBench());
    }

    /** Finds a workload by its word. */
    public static Optional<Bench> find(String name, int accounts) {
        return all(accounts).stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
