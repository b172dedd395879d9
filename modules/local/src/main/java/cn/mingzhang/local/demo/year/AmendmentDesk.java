package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.RequestView;
import cn.mingzhang.progress.request.Requests;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is changed of a published plan in the course of the year, and what bodies ask of its issuer towards today. */
final class AmendmentDesk {

    private static final LocalDateTime REWORDED = LocalDate.of(2026, 4, 20).atTime(8, 10);
    private static final LocalDateTime ADDED = LocalDate.of(2026, 6, 15).atTime(8, 10);
    private static final LocalDate ADDED_DUE = LocalDate.of(2026, 11, 30);
    private static final int DAYS_LATER = 20;
    private static final PageRequest ALL = new PageRequest(1_000_000, null);

    /** The doors. */
    record Desks(Amendments amendments, Requests requests) {
    }

    private final Desks desks;
    private final Doors doors;
    private final Founding province;
    private final YearFrame frame;
    private final Set<TaskId> asked = new HashSet<>();

    AmendmentDesk(Desks desks, Doors doors, Founding province, YearFrame frame) {
        this.desks = desks;
        this.doors = doors;
        this.province = province;
        this.frame = frame;
    }

    /** What changes nothing of what is already owed, in the course of the year. */
    List<Happening> acts() {
        return Stream.of(new Happening(REWORDED, this::reword), new Happening(ADDED, this::add)).filter(each -> !each.at().isAfter(frame.now())).toList();
    }

    /** What happens last, when nobody acts on the same obligations any more. */
    List<Happening> closing() {
        return List.of(new Happening(frame.now(), () -> {
            exempt("county004");
            takenBack("county004");
            declined("county004");
            sentBack("county003");
            askExtension("county003");
            extend();
        }));
    }

    private void reword() {
        var task = tasks().getFirst();
        desks.amendments.amend(office(), new Amend.Reword(province.plan(), task.id(), task.version(), "上级文件修订，补充公开渠道要求。", null,
                task.text() + "公开内容同步在本单位门户网站和政务新媒体发布。", null));
    }

    private void add() {
        var fresh = new AddTask(province.plan(), null, "开展行政执法公示信息专项核查", "对照行政执法公示清单开展一次专项核查，逐项核对公示内容的完整性、准确性和及时性，形成核查清单并限期整改。",
                null, List.of(new Owner(Part.LEAD, province.id("division01"), null, ""),
                        new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县（市、区）司法局")), ADDED_DUE, null, List.of(), List.of());
        desks.amendments.amend(office(), new Amend.Add(fresh, "省政府办公厅部署年中专项核查。"));
    }

    private void exempt(String county) {
        open(county).ifPresent(owed -> {
            var task = task(owed);
            desks.amendments.amend(office(), new Amend.Exempt(province.plan(), task.id(), task.version(), "该县相关职责已整体划转市级，不再单独报送。", owed.body()));
        });
    }

    private void extend() {
        tasks().stream().filter(each -> !asked.contains(each.id())).skip(2).findFirst()
                .ifPresent(task -> open(task).max(Comparator.comparing(Obligation::dueOn)).ifPresent(last -> extend(task, last)));
    }

    private void extend(TaskView task, Obligation last) {
        desks.amendments.amend(office(), new Amend.Extend(province.plan(), task.id(), task.version(), "省级统一平台升级切换，报送入口暂缓开放。",
                last.dueOn().plusDays(DAYS_LATER), Set.of(last.period())));
    }

    private void sentBack(String county) {
        open(county).ifPresent(owed -> decline(county, owed, DeclineGround.WRONG_BODY, "该事项今年起由县政务服务管理局承担，我局没有相应数据。"));
    }

    /** What is granted becomes an amendment. */
    private void takenBack(String county) {
        open(county).map(owed -> decline(county, owed, DeclineGround.IMPOSSIBLE, "该项业务系统已由市级统一建设，县级没有可以公开的内容。")).ifPresent(asking ->
                desks.requests.answer(office(), new AnswerRequest(asking.id(), asking.version(), true, "情况属实，改由市局统一报送。", null)));
    }

    private void declined(String county) {
        open(county).map(owed -> decline(county, owed, DeclineGround.UNCLEAR, "“重点领域”的范围不明确，请说明需公开哪些目录。")).ifPresent(asking ->
                desks.requests.answer(office(), new AnswerRequest(asking.id(), asking.version(), false, "范围以省厅二月印发的公开目录为准，请按目录报送。", null)));
    }

    private void askExtension(String county) {
        open(county).ifPresent(owed -> desks.requests.askExtension(reporter(county),
                new AskExtension(owed.id(), owed.version(), owed.dueOn().plusDays(DAYS_LATER), "数据需与市级平台比对，比对结果月底才能取得。")));
    }

    private RequestView decline(String county, Obligation owed, DeclineGround ground, String reason) {
        return desks.requests.decline(reporter(county), new DeclineTask(owed.id(), owed.version(), ground, reason));
    }

    /** What a county still owes in time, of a task that nothing was asked about yet. */
    private Optional<Obligation> open(String county) {
        var body = reporter(county).body();
        var filter = new ObligationFilter(province.plan(), body, null, Set.of(ObligationState.OPEN), null, false, false);
        return doors.obligations().list(office(), filter, ALL).items().stream()
                .filter(owed -> !owed.dueOn().isBefore(frame.today()) && owed.firstSubmittedOn() == null && asked.add(owed.task())).findFirst();
    }

    private Stream<Obligation> open(TaskView task) {
        var filter = new ObligationFilter(province.plan(), null, task.id(), Set.of(ObligationState.OPEN), null, false, false);
        return doors.obligations().list(office(), filter, ALL).items().stream();
    }

    private TaskView task(Obligation owed) {
        return tasks().stream().filter(task -> task.id().equals(owed.task())).findFirst().orElseThrow();
    }

    private List<TaskView> tasks() {
        return doors.tasks().of(office(), province.plan());
    }

    private Scope office() {
        return province.office();
    }

    private Scope reporter(String county) {
        return province.cast().as(Role.REPORTER, county);
    }
}
