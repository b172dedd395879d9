package cn.mingzhang.decomposition.web;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.amendment.Difference;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.PersonNames;
import cn.mingzhang.web.Dates;
import cn.mingzhang.web.TextDiff;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts amendments into words. */
@Component
class AmendmentWords {

    private final Amendments amendments;
    private final Tasks tasks;
    private final Names names;
    private final Faults words;
    private final Dates dates;

    AmendmentWords(Amendments amendments, Tasks tasks, Names names, Faults words, Dates dates) {
        this.amendments = amendments;
        this.tasks = tasks;
        this.names = names;
        this.words = words;
        this.dates = dates;
    }

    /** What bodies and people are called. */
    @Component
    static class Names {
        private final Bodies bodies;
        private final PersonNames people;

        Names(Bodies bodies, PersonNames people) {
            this.bodies = bodies;
            this.people = people;
        }
    }

    List<AmendmentText> of(Scope scope, List<AmendmentView> all, Locale locale) {
        var about = tasks.views(scope, all.stream().map(AmendmentView::taskId).distinct().toList());
        var bodies = names.bodies.names(scope.province(), all.stream().map(AmendmentView::body).filter(Objects::nonNull).distinct().toList());
        var people = names.people.of(scope.province(), all.stream().map(AmendmentView::amendedBy).distinct().toList());
        var open = open(scope);
        return all.stream().map(each -> new AmendmentText(each, name(about.get(each.taskId())), each.body() == null ? null : bodies.get(each.body()),
                people.getOrDefault(each.amendedBy(), ""), dates.moment(each.amendedAt(), locale), open.contains(each.id()),
                each.differences().stream().map(field -> changed(field, locale)).toList())).toList();
    }

    /** 2026年第一季度 for {@code 2026-Q1}. */
    String period(String label, Locale locale) {
        var parts = label.split("-");
        if (parts.length == 1) {
            return label.equals("ONCE") ? words.word("amendment.period.once", locale) : words.word("amendment.period.year", locale, label);
        }
        return parts[1].matches("\\d\\d") ? words.word("amendment.period.month", locale, parts[0], Integer.valueOf(parts[1]))
                : words.word("amendment.period." + parts[1], locale, parts[0]);
    }

    private Set<AmendmentId> open(Scope scope) {
        return amendments.unseen(scope, Page.MAX_SIZE).stream().map(AmendmentView::id).collect(toSet());
    }

    private static String name(TaskView task) {
        return task.number() + " " + task.title();
    }

    private AmendmentText.Changed changed(Difference field, Locale locale) {
        String before = field.before() == null ? "" : field.before();
        String after = field.after() == null ? "" : field.after();
        return switch (field.field()) {
            case "title", "text" -> new AmendmentText.Changed(words.word("task." + field.field(), locale), before, after, before.isEmpty() ? List.of() : TextDiff.of(before, after));
            case "kind" -> new AmendmentText.Changed(words.word("task.kind", locale), word("kind.", before, locale), word("kind.", after, locale), List.of());
            case "rhythm" -> new AmendmentText.Changed(words.word("task.period", locale), word("period.", before, locale), word("period.", after, locale), List.of());
            case "quotas" -> new AmendmentText.Changed(words.word("task.quotas", locale), before, after, List.of());
            case "owners" -> new AmendmentText.Changed(words.word("task.owners", locale), owners(before, locale), owners(after, locale), List.of());
            case "part" -> new AmendmentText.Changed(words.word("task.part", locale), word("part.", before, locale), word("part.", after, locale), List.of());
            default -> new AmendmentText.Changed(period(field.field(), locale), day(before, locale), day(after, locale), List.of());
        };
    }

    /** Names as an amendment keeps them: * before a lead, @ before an audience. */
    private String owners(String kept, Locale locale) {
        return Arrays.stream(kept.split("、")).map(each -> {
            String name = each.startsWith("*") ? each.substring(1) : each;
            String shown = name.startsWith("@") ? words.word("audience." + name.substring(1), locale) : name;
            return each.startsWith("*") ? words.word("amendment.lead", locale, shown) : shown;
        }).collect(Collectors.joining(words.word("match.and", locale)));
    }

    private String word(String prefix, String value, Locale locale) {
        return value.isEmpty() ? "" : words.word(prefix + value, locale);
    }

    private String day(String date, Locale locale) {
        return date.isEmpty() ? "" : dates.day(LocalDate.parse(date), locale);
    }
}
