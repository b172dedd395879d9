package cn.mingzhang.decomposition.recognition;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** The document as the JSON that the command line and the programming interface promise. */
@JsonPropertyOrder({"title", "year", "points", "set_aside"})
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DecompositionJson(@Nullable String title, @Nullable Integer year, List<Point> points, List<int[]> setAside) {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A work point. */
    @JsonPropertyOrder({"id", "path", "heading", "start", "lead", "responsible", "due", "due_text", "other_dues", "recurrences", "limits"})
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Point(String id, List<String> path, @Nullable String heading, String start, List<String> lead,
            List<String> responsible, @Nullable String due, @Nullable String dueText, List<OtherDue> otherDues,
            List<Quota> recurrences, List<TimeLimit> limits, String text, int[] span, List<Measure> measures, List<Question> unsure) {
    }

    /** A deadline before the last one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record OtherDue(String due, String dueText) {
    }

    /** How often: per is day, week, month, quarter, half_year or year. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Quota(int atLeast, String per, String text) {
    }

    /** How long: kind is within or at_least, unit workday, day, month or hour. */
    public record TimeLimit(String kind, int n, String unit, String text) {
    }

    /** A percentage or count. */
    public record Measure(String text) {
    }

    /** What a person should decide. */
    public record Question(String field, String reason, List<String> options) {
    }

    /** The JSON object of a document. */
    public static DecompositionJson of(RecognisedDocument document) {
        return new DecompositionJson(document.title(), document.year(), document.points().stream().map(DecompositionJson::point).toList(),
                document.setAside().stream().map(s -> new int[] {s.from(), s.to()}).toList());
    }

    /** Indented JSON text. */
    public String write() {
        return MAPPER.writeValueAsString(this);
    }

    private static Point point(RecognisedPoint p) {
        var due = p.due();
        return new Point(p.id(), p.path(), p.heading(), p.start(), p.lead(), p.responsible(),
                due == null ? null : due.date().toString(), due == null ? null : due.text(),
                p.otherDues().stream().map(d -> new OtherDue(d.date().toString(), d.text())).toList(),
                p.recurrences().stream().map(r -> new Quota(r.atLeast(), code(r.per()), r.text())).toList(),
                p.limits().stream().map(l -> new TimeLimit(code(l.kind()), l.n(), code(l.unit()), l.text())).toList(),
                p.text(), new int[] {p.span().from(), p.span().to()}, p.measures().stream().map(Measure::new).toList(),
                p.unsure().stream().map(u -> new Question(u.field(), u.reason(), u.options())).toList());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
