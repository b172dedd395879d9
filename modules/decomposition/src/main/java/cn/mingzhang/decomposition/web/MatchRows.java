package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.web.Dates;
import cn.mingzhang.web.TextDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words tasks of two versions for pages that show them side by side. */
@Component
class MatchRows {

    private final OwnerWords owners;
    private final Faults words;
    private final Dates dates;

    MatchRows(OwnerWords owners, Faults words, Dates dates) {
        this.owners = owners;
        this.words = words;
        this.dates = dates;
    }

    /** In the same order. */
    List<MatchRow> of(Scope scope, List<TaskMatch> matches, Locale locale) {
        var names = names(scope, matches.stream().flatMap(match -> Stream.concat(all(match.older()), all(match.newer()))).toList(), locale);
        return matches.stream().map(match -> {
            var older = match.older();
            var newer = match.newer();
            var text = TextDiff.of(older == null ? match.after() : match.before(), newer == null ? match.before() : match.after());
            return new MatchRow(match, Math.round(match.score() * 100), text, owners(older, names, locale), owners(newer, names, locale),
                    due(older, locale), due(newer, locale), rhythm(older, locale), rhythm(newer, locale));
        }).toList();
    }

    /** What owners are called. */
    Function<Owner, String> names(Scope scope, List<Owner> all, Locale locale) {
        return owners.names(scope, all, locale);
    }

    /** Owners in a line, those in the lead first. */
    String owners(List<Owner> all, Function<Owner, String> names, Locale locale) {
        var parts = new ArrayList<String>();
        Arrays.stream(Part.values()).forEach(part -> {
            String named = all.stream().filter(owner -> owner.part() == part).map(names).distinct().collect(Collectors.joining(words.word("match.and", locale)));
            if (!named.isEmpty()) {
                parts.add(words.word("part." + part, locale) + words.word("match.colon", locale) + named);
            }
        });
        return String.join(words.word("match.stop", locale), parts);
    }

    private String owners(@Nullable TaskView task, Function<Owner, String> names, Locale locale) {
        return task == null ? "" : owners(task.owners(), names, locale);
    }

    private String due(@Nullable TaskView task, Locale locale) {
        return task == null || task.dueOn() == null ? "" : dates.full(task.dueOn(), locale);
    }

    /** How often it is reported, and how often it is to be done. */
    private String rhythm(@Nullable TaskView task, Locale locale) {
        if (task == null) {
            return "";
        }
        var period = task.period() == null ? Stream.<String>of() : Stream.of(words.word("period." + task.period(), locale));
        return Stream.concat(period, task.quotas().stream().map(Quota::text)).collect(Collectors.joining(words.word("match.stop", locale)));
    }

    private static Stream<Owner> all(@Nullable TaskView task) {
        return task == null ? Stream.of() : task.owners().stream();
    }
}
