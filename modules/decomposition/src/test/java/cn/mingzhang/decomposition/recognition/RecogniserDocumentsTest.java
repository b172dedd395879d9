package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole invented documents against their expected points; see the .expected file beside each. */
class RecogniserDocumentsTest {

    @ParameterizedTest
    @MethodSource("all")
    void readsThePointsOfADocument(String name) {
        var document = new Recogniser().recognise(SourceText.plain(name, resource(name + ".txt")), null);
        var expected = Arrays.stream(resource(name + ".expected").split("\n")).map(RecogniserDocumentsTest::squeezed).toList();
        assertThat(document.points().stream().map(RecogniserDocumentsTest::line).toList()).isEqualTo(expected);
    }

    static String line(RecognisedPoint p) {
        return squeezed(String.join(" ¦ ", String.join("", p.path()), p.start().substring(0, Math.min(14, p.start().length())),
                String.join("、", p.lead()), String.join("、", p.responsible()), p.due() == null ? "" : p.due().date().toString(),
                String.join(",", p.recurrences().stream().map(r -> r.atLeast() + "/" + lower(r.per())).toList()),
                String.join(",", p.limits().stream().map(l -> lower(l.kind()) + " " + l.n() + " " + lower(l.unit())).toList())));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String squeezed(String line) {
        return line.replaceAll(" +", " ").strip();
    }

    static String resource(String name) {
        try (var in = RecogniserDocumentsTest.class.getResourceAsStream("/recognition/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> all() {
        return List.of("assignments", "blank-separated", "bracket-labels", "county-assessment",
                "bureau-opinions", "bureau-page", "county-report", "county-tasks", "department-plan", "flat-table-last", "flat-table-lines",
                "flat-table-middle", "flat-table-numbers", "forwarded-opinions", "lost-numerals", "national-measures", "notes-and-dates",
                "notice-tasks", "one-line-page", "own-line-owners", "province-plan", "township-page", "township-rules", "township-systems");
    }
}
