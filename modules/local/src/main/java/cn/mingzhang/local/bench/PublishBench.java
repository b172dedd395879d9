package cn.mingzhang.local.bench;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.local.console.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Publication of a plan with 60 tasks in 4 periods to 112 bodies and to 3,200, beside a plain INSERT ... SELECT of the same rows into
 * an identical table of the same database. The best of several rounds counts on both sides.
 */
final class PublishBench implements Bench {

    private static final int PERIODS = 4;
    private static final int USUAL = 112;
    private static final int WIDE = 3_200;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String about() {
        return "obligations made of 60 tasks, 112 and 3,200 bodies and 4 periods, beside one INSERT ... SELECT into an identical table";
    }

    @Override
    public List<BenchFigure> run(Path work, Progress progress) throws SQLException {
        return List.of(run(work.resolve("usual"), progress, "publish", USUAL, 5), run(work.resolve("wide"), progress, "publish-3200", WIDE, 2));
    }

    private static BenchFigure run(Path work, Progress progress, String name, int bodies, int rounds) throws SQLException {
        try (var installation = MeasuredInstallation.start(work, progress); var connection = installation.connect()) {
            var province = bodies == USUAL ? new MeasuredProvince(installation) : MeasuredProvince.wide(installation, bodies);
            var copy = TableCopy.of(connection, "progress_obligation");
            long wanted = (long) MeasuredProvince.TASKS * bodies * PERIODS;
            double ours = 0;
            double bound = 0;
            for (int round = 1; round <= rounds; round++) {
                var plan = province.draft(round);
                long start = System.nanoTime();
                province.publish(plan);
                ours = Math.max(ours, rate(wanted, start));
                start = System.nanoTime();
                int rows = copy(connection, copy, plan);
                bound = Math.max(bound, rate(wanted, start));
                if (rows != wanted) {
                    throw new IllegalStateException(rows + " obligations instead of " + wanted);
                }
                progress.step("rounds", round, rounds);
            }
            return new BenchFigure(name, "rows", ours, "insert-select", bound);
        }
    }

    /** Both tables grow alike from round to round. */
    private static int copy(Connection connection, String copy, WorkPlanId plan) throws SQLException {
        try (var insert = connection.prepareStatement("insert into " + copy + " select * from progress_obligation where plan_id = ?")) {
            insert.setLong(1, plan.value());
            return insert.executeUpdate();
        }
    }

    private static double rate(long rows, long start) {
        return rows * 1e9 / (System.nanoTime() - start);
    }
}
