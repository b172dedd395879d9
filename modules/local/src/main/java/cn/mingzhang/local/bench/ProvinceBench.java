package cn.mingzhang.local.bench;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.intake.Importer;
import cn.mingzhang.tenants.intake.IntakeView;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.tenants.intake.TenantIntakes;
import cn.mingzhang.tenants.intake.table.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest province from one workbook, in one go, beside bare batches of the rows that it leaves. Then the same workbook once
 * more, which changes nothing.
 */
final class ProvinceBench implements Bench {

    private static final String CODE = "synthetic";
    private static final double NANOS = 1e9;
    private static final int MEGABYTE = 1 << 20;

    private final int accounts;

    /** @param accounts how many people get their account in a Keycloak afterwards; 0 for none */
    ProvinceBench(int accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "province";
    }

    @Override
    public String about() {
        return "3,200 bureaus, 12,000 divisions and 30,000 people from one workbook, beside bare batches of the same rows; then accounts of some in Keycloak";
    }

    @Override
    public List<BenchFigure> run(Path work, Progress progress) throws SQLException, IOException, InterruptedException {
        progress.say("writing the workbook");
        var file = new TableFile("province.xlsx", SyntheticProvince.write(work.resolve("province.xlsx")));
        try (var installation = MeasuredInstallation.start(work, progress); var connection = installation.connect()) {
            warmUp(installation, file);
            var province = installation.door(TenantImport.class).open(CODE, "合成省");
            long start = System.nanoTime();
            var checked = upload(installation, province, file);
            double read = (System.nanoTime() - start) / NANOS;
            progress.say("read and checked in %.1f s".formatted(read));
            long apply = System.nanoTime();
            var done = begin(installation, province, checked);
            double applied = (System.nanoTime() - apply) / NANOS;
            progress.say("applied in %.1f s; heap in use %d MB".formatted(applied, heap()));
            again(installation, province, file, progress);
            var rows = BareTables.read(connection, province.value());
            progress.say("inserting " + rows.size() + " rows without us");
            double bound = rows.insert(connection);
            var figures = new ArrayList<>(List.of(new BenchFigure(name(), "rows applied", rows.size() / applied, "bare batches", bound),
                    new BenchFigure(name(), "rows from file to province", rows.size() / (read + applied), "bare batches", bound)));
            if (accounts > 0) {
                figures.add(AccountRun.measure(installation, province, CODE, accounts, work, progress));
            }
            return figures;
        }
    }

    /** Everything runs once before it is measured, in a province of its own. */
    private static void warmUp(MeasuredInstallation installation, TableFile file) throws IOException {
        var province = installation.door(TenantImport.class).open("warm-up", "热身省");
        begin(installation, province, upload(installation, province, file));
    }

    private static void again(MeasuredInstallation installation, ProvinceId province, TableFile file, Progress progress) throws IOException {
        var intakes = installation.door(TenantIntakes.class);
        var admin = Importer.of(installation.door(MembershipsAcrossProvinces.class)
                .findOfSubjectAcrossProvinces(Subjects.ofAccount("person0"), List.of(CODE)).getFirst().scope());
        long start = System.nanoTime();
        var id = intakes.upload(admin, List.of(file));
        var same = intakes.beginNow(admin, id, intakes.get(admin, id).version());
        progress.say("the same file again: %s in %.1f s".formatted(same.state(), (System.nanoTime() - start) / NANOS));
    }

    private static IntakeView upload(MeasuredInstallation installation, ProvinceId province, TableFile file) throws IOException {
        var intakes = installation.door(TenantIntakes.class);
        var who = Importer.operator(province);
        return intakes.get(who, intakes.upload(who, List.of(file)));
    }

    private static IntakeView begin(MeasuredInstallation installation, ProvinceId province, IntakeView checked) {
        var done = installation.door(TenantIntakes.class).beginNow(Importer.operator(province), checked.id(), checked.version());
        if (done.state() != IntakeState.DONE) {
            throw new IllegalStateException("the import is " + done.state() + " with " + done.faults() + " faults");
        }
        return done;
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
