package cn.mingzhang.progress.web;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.progress.request.PossibleAnswer;
import cn.mingzhang.progress.request.RequestView;
import cn.mingzhang.tenants.Bodies;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts requests into words; what they need of others is asked once for all of them. */
@Component
class RequestTexts {

    /**
     * One request on a page.
     *
     * @param what  退回任务：不属于本单位 or 申请延至 2026年6月30日
     * @param came  what came of it, with the date given
     * @param asked the date asked for, to be given as it is or changed
     * @param latest the latest that may be given, and the same in words; null for whoever does not answer
     * @param bar   why this reader may not answer
     */
    record Text(RequestId id, String obligation, String body, String task, String number, String what, String reason, String askedAt, String state,
            @Nullable String came, String answer, @Nullable LocalDate asked, boolean extension, int version,
            @Nullable LocalDate latest, @Nullable String latestText, @Nullable String bar) {
    }

    private final Tasks tasks;
    private final Bodies bodies;
    private final DueTexts dues;
    private final Words words;

    RequestTexts(Tasks tasks, Bodies bodies, DueTexts dues, Words words) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.dues = dues;
        this.words = words;
    }

    List<Text> of(Scope scope, List<RequestView> listed, Locale locale) {
        return of(scope, listed, Map.of(), locale);
    }

    /** @param possible what the reader may answer to each */
    List<Text> of(Scope scope, List<RequestView> listed, Map<RequestId, PossibleAnswer> possible, Locale locale) {
        if (listed.isEmpty()) {
            return List.of();
        }
        var named = tasks.findEach(scope.province(), listed.stream().map(RequestView::task).collect(toSet()));
        var names = bodies.names(scope.province(), listed.stream().map(RequestView::body).collect(toSet()));
        var page = dues.in(scope, locale);
        return listed.stream().map(each -> {
            var task = named.get(each.task());
            var granted = each.grantedDueOn();
            var answered = each.answeredAt();
            String came = answered == null ? null : words.of(locale, "request.came." + each.state(), page.moment(answered), granted == null ? "" : page.day(granted));
            var may = possible.get(each.id());
            var latest = may == null ? null : may.latest();
            return new Text(each.id(), each.obligation().toString(), names.getOrDefault(each.body(), ""), task == null ? "" : task.title(), task == null ? "" : task.number(),
                    what(each, page, locale), each.reason(), page.moment(each.askedAt()), each.state().name(), came, each.answer(), each.askedDueOn(),
                    each.askedDueOn() != null, each.version(),
                    latest, latest == null ? null : page.day(latest), may == null || may.bar() == null ? null : words.of(locale, "error." + may.bar()));
        }).toList();
    }

    private String what(RequestView each, DueTexts.Page page, Locale locale) {
        var due = each.askedDueOn();
        return due != null ? words.of(locale, "request.extension", page.day(due)) : words.of(locale, "request.decline." + each.ground());
    }
}
