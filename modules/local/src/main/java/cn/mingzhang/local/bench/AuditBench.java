package cn.mingzhang.local.bench;

import cn.mingzhang.audit.chain.AnchoredSeals;
import cn.mingzhang.audit.chain.ChainKeys;
import cn.mingzhang.audit.chain.ChainVerifierAcrossProvinces;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Drafts saved through the door by one person after another, with their entries in the trail and, by turns, without: the
 * difference is what the trail costs a write. And how fast the chain is verified, beside reading the same rows and nothing more.
 */
final class AuditBench implements Bench {

    private static final int COUNTIES = 20;
    private static final int ROUNDS = 40;
    /** Until the compiler is done with the way of an act: a service runs all year, and its first minute is another matter. */
    private static final int WARM_UP = 20;
    private static final int WRITES = 200;
    private static final String NARRATIVE = "本期按照年度工作要点要求推进该项任务，登记办理事项36件，发布相关信息21条，开展自查2次，发现的问题已全部整改。";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String about() {
        return "drafts saved with and without their entries in the trail; entries verified beside their bare reading";
    }

    @Override
    public List<BenchFigure> run(Path work, Progress progress) throws SQLException, InterruptedException {
        var silence = new SilentTrail();
        try (var installation = MeasuredInstallation.start(work, progress, silence); var connection = installation.connect()) {
            var writes = writes(installation);
            double with = 0;
            double without = 0;
            for (int round = 0; round < ROUNDS; round++) {
                // by turns first and second, so that neither side has the warmer caches
                boolean silentFirst = round % 2 == 0;
                double first = time(installation, silence, silentFirst, writes, round * 2);
                double second = time(installation, silence, !silentFirst, writes, round * 2 + 1);
                if (round >= WARM_UP) {
                    without += silentFirst ? first : second;
                    with += silentFirst ? second : first;
                }
                progress.step("rounds", round + 1, ROUNDS);
            }
            double measured = (ROUNDS - WARM_UP) * (double) WRITES;
            progress.say("the trail costs a write %.1f %%".formatted((with / without - 1) * 100));
            awaitSeals(connection);
            return List.of(new BenchFigure(name(), "writes", measured / with, "without the trail", measured / without), verifying(installation, connection));
        }
    }

    private static double time(MeasuredInstallation installation, SilentTrail silence, boolean silent, List<Draft> drafts, int turn) {
        silence.set(silent);
        var reports = installation.door(ProgressReports.class);
        long start = System.nanoTime();
        for (int at = 0; at < WRITES; at++) {
            drafts.get((turn * WRITES + at) % drafts.size()).save(reports, turn);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        silence.set(false);
        return seconds;
    }

    private static List<Draft> writes(MeasuredInstallation installation) {
        var province = new MeasuredProvince(installation);
        province.publish(province.draft(1));
        var drafts = new ArrayList<Draft>();
        for (int county = 1; county <= COUNTIES; county++) {
            var scope = province.scope("county%03d-reporter".formatted(county));
            installation.door(Obligations.class).list(scope, ObligationFilter.of(scope.body()), new PageRequest(1000, null)).items()
                    .forEach(obligation -> drafts.add(new Draft(scope, obligation)));
        }
        return drafts;
    }

    private static BenchFigure verifying(MeasuredInstallation installation, Connection connection) throws SQLException {
        var verifier = new ChainVerifierAcrossProvinces(installation.door(DSLContext.class), installation.door(ChainKeys.class), AnchoredSeals.none(),
                InstantSource.system());
        verifier.verifyAcrossProvinces();
        long start = System.nanoTime();
        var account = verifier.verifyAcrossProvinces();
        double ours = account.entries() * 1e9 / (System.nanoTime() - start);
        if (account.fault() != null) {
            throw new IllegalStateException(account.fault().line());
        }
        return new BenchFigure("audit", "verified", ours, "bare reading", bareReading(connection));
    }

    private static double bareReading(Connection connection) throws SQLException {
        long start = System.nanoTime();
        int rows = 0;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from audit_entry where seal_number is not null order by province_id, seal_number")) {
            while (found.next()) {
                rows += found.getBytes("seal").length > 0 && !found.getString("detail_json").isEmpty() ? 1 : 0;
            }
        }
        return rows * 1e9 / (System.nanoTime() - start);
    }

    private static void awaitSeals(Connection connection) throws SQLException, InterruptedException {
        boolean waiting = true;
        while (waiting) {
            Thread.sleep(200);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from audit_entry where seal_number is null")) {
                row.next();
                waiting = row.getInt(1) > 0;
            }
        }
    }

    /** One person's draft, saved again and again. */
    private static final class Draft {
        private final Scope scope;
        private Obligation obligation;

        Draft(Scope scope, Obligation obligation) {
            this.scope = scope;
            this.obligation = obligation;
        }

        void save(ProgressReports reports, int turn) {
            var content = new ReportContent(Outcome.FULFILLED, NARRATIVE + turn, null, "", "", "", List.of());
            obligation = reports.saveDraft(scope, new SaveDraft(obligation.id(), obligation.version(), content));
        }
    }
}
