package cn.mingzhang.local.bench;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.local.console.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Publication of a plan with 60 tasks that 112 bodies report in 4 periods, beside a plain INSERT ... SELECT of the same
 * rows into an identical table of the same database. The best of several rounds counts on both sides.
 */
final class PublishBench implements Bench {

    private static final int ROUNDS = 5;
    private static final long ROWS = MeasuredProvince.TASKS * 112L * 4;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String about() {
        return "obligations made of 60 tasks, 112 bodies and 4 periods, beside one INSERT ... SELECT into an identical table";
    }

    @Override
    public List<BenchFigure> run(Path work, Progress progress) throws SQLException {
        try (var installation = MeasuredInstallation.start(work, progress); var connection = installation.connect()) {
            var province = new MeasuredProvince(installation);
            var copy = TableCopy.of(connection, "progress_obligation");
            double ours = 0;
            double bound = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                var plan = province.draft(round);
                long start = System.nanoTime();
                province.publish(plan);
                ours = Math.max(ours, rate(start));
                start = System.nanoTime();
                int rows = copy(connection, copy, plan);
                bound = Math.max(bound, rate(start));
                if (rows != ROWS) {
                    throw new IllegalStateException(rows + " obligations instead of " + ROWS);
                }
                progress.step("rounds", round, ROUNDS);
            }
            return List.of(new BenchFigure(name(), "rows", ours, "insert-select", bound));
        }
    }

    /** Both tables grow alike from round to round. */
    private static int copy(Connection connection, String copy, WorkPlanId plan) throws SQLException {
        try (var insert = connection.prepareStatement("insert into " + copy + " select * from progress_obligation where plan_id = ?")) {
            insert.setLong(1, plan.value());
            return insert.executeUpdate();
        }
    }

    private static double rate(long start) {
        return ROWS * 1e9 / (System.nanoTime() - start);
    }
}
