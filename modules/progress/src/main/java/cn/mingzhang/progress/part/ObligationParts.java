package cn.mingzhang.progress.part;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationRules;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.tenants.Bodies;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What serves an obligation that its body has split (二次分解). Whoever was shown the obligation may know how its parts stand; the
 * parts never close it, but its report begins with what they reported.
 */
@Service
@Transactional(readOnly = true)
public class ObligationParts {

    /** The most parts of one obligation that are listed. */
    private static final int MOST = 200;
    private static final int LONGEST = ObligationRules.LONGEST_TEXT;

    private final PartRepository parts;
    private final Bodies bodies;

    ObligationParts(PartRepository parts, Bodies bodies) {
        this.parts = parts;
        this.bodies = bodies;
    }

    /** n of m for each of these that has parts. */
    public Map<ObligationId, PartCount> counts(Scope scope, Collection<ObligationId> shown) {
        return shown.isEmpty() ? Map.of() : parts.count(scope.province(), shown);
    }

    /** The parts of one obligation, the first two hundred. */
    public List<PartLine> of(Scope scope, Obligation shown) {
        return parts.find(scope.province(), shown.id(), MOST);
    }

    /** What a report that nobody has begun starts with: the words of the parts, body by body, and the sum of what they counted. */
    public ReportContent beginning(Scope scope, List<PartLine> lines) {
        var reported = lines.stream().filter(line -> !line.narrative().isBlank()).toList();
        if (reported.isEmpty()) {
            return ReportContent.EMPTY;
        }
        var names = bodies.names(scope.province(), reported.stream().map(PartLine::body).distinct().toList());
        var measured = reported.stream().map(PartLine::measured).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
        return new ReportContent(null, words(reported.stream().map(line -> said(names.get(line.body()), line.narrative())).toList()), measured,
                words(reported.stream().filter(line -> !line.problems().isBlank()).map(line -> said(names.get(line.body()), line.problems())).toList()),
                "", "", List.of());
    }

    private static String said(@Nullable String name, String words) {
        return name + "：" + words.strip();
    }

    private static String words(List<String> each) {
        String all = each.stream().collect(Collectors.joining("\n"));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }
}
