package cn.mingzhang.local;

import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.local.bench.Bench;
import cn.mingzhang.local.bench.BenchFigure;
import cn.mingzhang.local.bench.Benches;
import cn.mingzhang.local.bench.GoldBench;
import cn.mingzhang.local.console.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures this machine. */
@Command(name = "bench", description = "Measures workloads beside their lower bounds.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "one workload (default all)")
    private @Nullable String name;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures to a file too")
    private @Nullable Path json;

    @Option(names = "--gold", paramLabel = "DIR", description = "with decompose: documents in DIR/dev and answers in DIR/gold; prints how many were right; may be given again")
    private List<Path> gold = List.of();

    @Option(names = "--accounts", paramLabel = "N", defaultValue = "1000", description = "with province: how many people get their account (default ${DEFAULT-VALUE}, all are 30000)")
    private int accounts;

    @Override
    public Integer call() throws Exception {
        if (!gold.isEmpty()) {
            return againstAnswers(gold);
        }
        var progress = new Progress(System.err);
        var figures = new ArrayList<BenchFigure>();
        for (var bench : chosen()) {
            progress.say(bench.name() + ": " + bench.about());
            var measured = measure(bench, progress);
            figures.addAll(measured);
            measured.forEach(BenchCommand::print);
        }
        if (json != null) {
            var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
            Files.write(json, mapper.writeValueAsBytes(Map.of("figures", figures.stream().map(BenchCommand::fields).toList())));
        }
        return ExitCode.DONE.number();
    }

    private int againstAnswers(List<Path> folders) {
        if (!"decompose".equals(name)) {
            throw new Failure(ExitCode.USAGE, "--gold goes with bench decompose");
        }
        for (var folder : folders) {
            try {
                System.out.println(GoldBench.report(folder));
            } catch (UnreadableSource | IOException e) {
                throw new Failure(ExitCode.INPUT, "cannot read the documents and answers in " + folder + " (" + e.getMessage() + ")", e);
            }
        }
        return ExitCode.DONE.number();
    }

    private List<Bench> chosen() {
        if (name == null) {
            return Benches.all(accounts);
        }
        return List.of(Benches.find(name, accounts).orElseThrow(() -> new Failure(ExitCode.USAGE, "no workload " + name + "; there are "
                + Benches.all(accounts).stream().map(Bench::name).collect(Collectors.joining(", ")))));
    }

    private static List<BenchFigure> measure(Bench bench, Progress progress) throws Exception {
        var work = Files.createTempDirectory(Files.createDirectories(EmbeddedServers.cache()).toRealPath(), "bench-");
        try {
            return bench.run(work, progress);
        } finally {
            DataFolder.delete(work);
        }
    }

    private static void print(BenchFigure figure) {
        System.out.printf("%-12s %,14.0f %s/s   %s %,14.0f %s/s   ratio %.2f%n", figure.workload(), figure.perSecond(), figure.what(),
                figure.bound(), figure.boundPerSecond(), figure.what(), figure.ratio());
    }

    private static Map<String, Object> fields(BenchFigure figure) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("workload", figure.workload());
        fields.put("what", figure.what());
        fields.put("per_second", figure.perSecond());
        fields.put("bound", figure.bound());
        fields.put("bound_per_second", figure.boundPerSecond());
        fields.put("ratio", figure.ratio());
        return fields;
    }
}
