package cn.mingzhang.local.bench;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports written and submitted by one person after another through the door, beside the bare inserts of the rows that
 * they leave: report, link to the evidence and two entries of the trail, in one transaction per report.
 */
final class ReportsBench implements Bench {

    private static final int COUNTIES = 20;
    private static final int WARM_UP = 400;
    private static final int MEASURED = 2000;
    private static final String NARRATIVE = "本期按照年度工作要点要求推进该项任务，登记办理事项36件，发布相关信息21条，开展自查2次，发现的问题已全部整改。";

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String about() {
        return "reports submitted through the door, beside the bare inserts of the same rows";
    }

    @Override
    public List<BenchFigure> run(Path work, Progress progress) throws SQLException {
        try (var installation = MeasuredInstallation.start(work, progress); var connection = installation.connect()) {
            var province = new MeasuredProvince(installation);
            var plan = province.draft(1);
            province.publish(plan);
            var owed = new ArrayList<Submission>();
            for (int county = 1; county <= COUNTIES; county++) {
                var scope = province.scope("county%03d-reporter".formatted(county));
                var evidence = installation.door(EvidencePieces.class).addLink(scope, "https://www.example.com/" + county, null).id();
                installation.door(Obligations.class).list(scope, ObligationFilter.of(scope.body()), new PageRequest(1000, null)).items()
                        .forEach(obligation -> owed.add(new Submission(scope, obligation, evidence)));
            }
            progress.say("submitting");
            var reports = installation.door(ProgressReports.class);
            owed.subList(0, WARM_UP).forEach(each -> each.submit(reports));
            long start = System.nanoTime();
            owed.subList(WARM_UP, WARM_UP + MEASURED).forEach(each -> each.submit(reports));
            double ours = MEASURED * 1e9 / (System.nanoTime() - start);
            progress.say("inserting");
            return List.of(new BenchFigure(name(), "reports", ours, "bare inserts", BareReports.read(connection, WARM_UP + MEASURED).insert(connection, WARM_UP)));
        }
    }

    private record Submission(Scope scope, Obligation obligation, EvidenceId evidence) {

        void submit(ProgressReports reports) {
            var content = new ReportContent(Outcome.FULFILLED, NARRATIVE, null, "", "", "", List.of(evidence));
            var drafted = reports.saveDraft(scope, new SaveDraft(obligation.id(), obligation.version(), content));
            reports.submit(scope, obligation.id(), drafted.version());
        }
    }
}
