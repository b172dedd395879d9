package cn.mingzhang.local.bench;

import cn.mingzhang.decomposition.gold.Figure;
import cn.mingzhang.decomposition.gold.GoldScore;
import cn.mingzhang.decomposition.gold.GoldSet;
import cn.mingzhang.decomposition.recognition.Recogniser;
import cn.mingzhang.decomposition.source.SourceReader;
import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.UnreadableSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much of a folder of documents with answers is recognised rightly, and how fast. */
public final class GoldBench {

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final double MEGABYTE = 1e6;

    private GoldBench() {
    }

    /**
     * The figures of a folder as a table for people, with what differs below it.
     *
     * @throws UnreadableSource where one of the files holds no document
     * @throws IOException where a folder or file cannot be read
     */
    public static String report(Path folder) throws IOException, UnreadableSource {
        var score = new GoldSet(folder).score();
        var out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%s%n%-14s %9s %9s %9s %9s %6s %6s %9s%n", folder, "", "precision", "recall", "F1", "right", "found", "wanted", "wrong or missing"));
        score.figures().forEach(f -> out.append(line(f)));
        out.append(String.format(Locale.ROOT, "%-14s %9.2f processor seconds for 1 MB of text, on one core after start%n", "speed", secondsPerMegabyte(folder)));
        differences(score, out);
        return out.toString();
    }

    private static String line(Figure f) {
        return String.format(Locale.ROOT, "%-14s %9.3f %9.3f %9.3f %9d %6d %6d %9d%n", f.field().name().toLowerCase(Locale.ROOT), f.precision(), f.recall(), f.f1(),
                f.right(), f.found(), f.wanted(), f.found() + f.wanted() - 2 * f.right());
    }

    private static void differences(GoldScore score, StringBuilder out) {
        score.differences().forEach(d -> out.append("  ").append(d).append(System.lineSeparator()));
    }

    private static double secondsPerMegabyte(Path folder) throws IOException, UnreadableSource {
        var texts = texts(folder.resolve("dev"));
        measure(texts, WARM_UP);
        return measure(texts, MEASURED);
    }

    private static List<SourceText> texts(Path folder) throws IOException, UnreadableSource {
        var reader = new SourceReader();
        var texts = new ArrayList<SourceText>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(reader.read(file));
            }
        }
        return texts;
    }

    /** Counts the time of this thread's processor alone, warming up included, so that other load on the machine changes little. */
    private static double measure(List<SourceText> texts, Duration time) {
        var threads = ManagementFactory.getThreadMXBean();
        var recogniser = new Recogniser();
        long bytes = 0;
        long spent = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - spent < time.toNanos()) {
            for (var text : texts) {
                recogniser.recognise(text, null);
                bytes += text.text().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return (threads.getCurrentThreadCpuTime() - spent) / 1e9 / (bytes / MEGABYTE);
    }
}
