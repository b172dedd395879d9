package cn.mingzhang.local.bench;

import cn.mingzhang.decomposition.recognition.Recogniser;
import cn.mingzhang.decomposition.source.SourceReader;
import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.local.console.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** Recognition of work points, beside one search for numerals over the same characters, which no recogniser can do without. */
final class DecomposeBench implements Bench {

    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+[.．、]|第[一二三四五六七八九十]+条");
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final int DOCUMENTS = 40;
    private static final int POINTS = 60;
    private static final int YEAR = 2026;

    @Override
    public String name() {
        return "decompose";
    }

    @Override
    public String about() {
        return "characters recognised, beside one search for numerals over the same characters";
    }

    @Override
    public List<BenchFigure> run(Path work, Progress progress) throws UnreadableSource {
        var texts = texts();
        var recogniser = new Recogniser();
        rate(texts, WARM_UP, text -> recogniser.recognise(text, YEAR).points().size());
        var ours = rate(texts, MEASURED, text -> recogniser.recognise(text, YEAR).points().size());
        rate(texts, WARM_UP, text -> NUMERAL.matcher(text.text()).results().count());
        var bound = rate(texts, MEASURED, text -> NUMERAL.matcher(text.text()).results().count());
        return List.of(new BenchFigure(name(), "characters", ours, "numeral search", bound));
    }

    private static List<SourceText> texts() throws UnreadableSource {
        var reader = new SourceReader();
        var texts = new ArrayList<SourceText>();
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            texts.add(reader.read(GeneratedPlan.text(seed, POINTS).getBytes(StandardCharsets.UTF_8), "plan-" + seed + ".txt"));
        }
        return texts;
    }

    private static double rate(List<SourceText> texts, Duration time, ToLongFunction<SourceText> work) {
        long start = System.nanoTime();
        long characters = 0;
        long found = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            for (var text : texts) {
                found += work.applyAsLong(text);
                characters += text.text().length();
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing found in the generated plans");
        }
        return characters * 1e9 / (System.nanoTime() - start);
    }
}
