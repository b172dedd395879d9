package cn.mingzhang.decomposition.document;

import cn.mingzhang.decomposition.owner.OwnerNames;
import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.PlanDraft;
import cn.mingzhang.decomposition.plan.SourceMark;
import cn.mingzhang.decomposition.recognition.OutlineNode;
import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import cn.mingzhang.decomposition.recognition.Recurrence;
import cn.mingzhang.decomposition.recognition.TaskTitles;
import cn.mingzhang.decomposition.recognition.WorkKinds;
import cn.mingzhang.decomposition.task.DraftTask;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Measure;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was recognised into a draft plan: the outline as points, one task for each point that states work. */
final class Drafting {

    private static final int MARKER = 40;
    private static final int WORDS = 300;

    private final RecognisedDocument document;
    private final OwnerNames names;

    Drafting(RecognisedDocument document, OwnerNames names) {
        this.document = document;
        this.names = names;
    }

    /** @param otherwise the title of a document that has none */
    DocumentDraft draft(int year, String otherwise) {
        var byNode = new HashMap<Integer, RecognisedPoint>();
        document.points().forEach(point -> byNode.put(point.node(), point));
        boolean nothing = byNode.isEmpty();
        var points = document.nodes().stream().map(node -> point(node, byNode.get(node.id()), nothing)).toList();
        var tasks = new ArrayList<DraftTask>();
        for (var node : document.nodes()) {
            var point = byNode.get(node.id());
            if (point != null) {
                tasks.add(task(node, point));
            } else if (nothing && node.leaf() && !node.text().isBlank()) {
                tasks.add(bare(node));
            }
        }
        String title = document.title() == null ? otherwise : document.title();
        return new DocumentDraft(new PlanDraft(cut(title, WORDS), year, document.text(), points, marks()), tasks,
                document.warnings().stream().map(Enum::name).toList());
    }

    private static DraftPoint point(OutlineNode node, @Nullable RecognisedPoint work, boolean nothing) {
        String heading = heading(node);
        return new DraftPoint(node.parent(), node.level(), cut(node.marker(), MARKER), heading == null ? null : cut(heading, 1000),
                work == null ? node.text() : work.text(), work != null || nothing && node.leaf(), node.span().from(), node.span().to());
    }

    private DraftTask task(OutlineNode node, RecognisedPoint point) {
        var owners = Stream.concat(point.lead().stream().map(name -> names.owner(Part.LEAD, name)),
                point.responsible().stream().map(name -> names.owner(Part.RESPONSIBLE, name))).distinct().toList();
        var due = point.due();
        return new DraftTask(node.id(), null, number(node), TaskTitles.of(point.heading(), unmarked(node, point.text())), point.text(),
                WorkKinds.propose(headings(node), point.text()), owners, due == null ? null : due.date(),
                due == null ? null : cut(due.text(), 200), period(point),
                point.recurrences().stream().map(r -> new Quota(r.atLeast(), Quota.Per.valueOf(r.per().name()), cut(r.text(), WORDS))).toList(),
                point.limits().stream().map(l -> new Limit(Limit.Kind.valueOf(l.kind().name()), l.n(), Limit.Unit.valueOf(l.unit().name()),
                        cut(l.text(), WORDS))).toList(),
                point.measures().stream().map(m -> new Measure(cut(m, WORDS))).toList(), null);
    }

    private DraftTask bare(OutlineNode node) {
        return new DraftTask(node.id(), null, number(node), TaskTitles.of(node.heading(), unmarked(node, node.text())), node.text(),
                WorkKinds.propose(headings(node), node.text()), List.of(), null, null, null, List.of(), List.of(), List.of(), null);
    }

    /** The closest rhythm of the quotas; what is asked for daily or weekly is reported monthly. */
    private static @Nullable PeriodKind period(RecognisedPoint point) {
        return point.recurrences().stream().map(Recurrence::per).min(Comparator.naturalOrder())
                .map(per -> switch (per) {
                    case DAY, WEEK, MONTH -> PeriodKind.MONTHLY;
                    case QUARTER -> PeriodKind.QUARTERLY;
                    case HALF_YEAR -> PeriodKind.HALF_YEARLY;
                    case YEAR -> PeriodKind.YEARLY;
                }).orElse(point.due() == null ? null : PeriodKind.ONCE);
    }

    private List<String> headings(OutlineNode node) {
        var headings = new ArrayList<String>();
        for (OutlineNode at = node; at != null; at = at.parent() < 0 ? null : document.nodes().get(at.parent())) {
            String heading = heading(at);
            if (heading != null) {
                headings.add(heading);
            }
        }
        return headings;
    }

    /** The heading of an item; one that has others below it and no more than a line of its own is its own heading. */
    private static @Nullable String heading(OutlineNode node) {
        String words = unmarked(node, node.text());
        return node.heading() != null || node.leaf() || words.isEmpty() ? node.heading() : TaskTitles.of(null, words);
    }

    private static String unmarked(OutlineNode node, String text) {
        String words = text.strip();
        return words.startsWith(node.marker()) ? words.substring(node.marker().length()).strip() : words;
    }

    /** The markers from the outermost in, without their stops: 一（二）3. */
    private String number(OutlineNode node) {
        var number = new StringBuilder();
        for (OutlineNode at = node; at != null; at = at.parent() < 0 ? null : document.nodes().get(at.parent())) {
            String marker = at.marker().replaceAll("[、.．,，:：\\s]+$", "").strip();
            // "1.1" says itself that it stands below "1"
            number.insert(0, number.indexOf(marker + ".") == 0 ? "" : marker);
        }
        String whole = number.isEmpty() ? Integer.toString(node.id() + 1) : number.toString();
        return whole.length() <= MARKER ? whole : whole.substring(whole.length() - MARKER);
    }

    private List<SourceMark> marks() {
        var marks = new ArrayList<SourceMark>();
        document.setAside().forEach(span -> marks.add(new SourceMark(SourceMark.OUT, span.from(), span.to())));
        document.points().forEach(point -> point.marks().forEach(mark -> marks.add(new SourceMark(mark.kind().name(), mark.from(), mark.to()))));
        marks.sort(Comparator.comparingInt(SourceMark::from).thenComparingInt(SourceMark::to));
        return marks;
    }

    private static String cut(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length);
    }
}
