package cn.mingzhang.decomposition.publication;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.owner.AudienceName;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.PublicationPreview.BodyLine;
import cn.mingzhang.decomposition.publication.PublicationPreview.TaskLine;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out who would get how much, as publication will expand it. */
@Component
class PreviewMaker {

    private final PublicationRepository publications;
    private final Bodies bodies;
    private final Parts parts;

    PreviewMaker(PublicationRepository publications, Bodies bodies, Parts parts) {
        this.publications = publications;
        this.bodies = bodies;
        this.parts = parts;
    }

    PublicationPreview make(ProvinceId province, WorkPlanView plan, List<TaskView> tasks, LocalDate today) {
        var audiences = audiences(province, plan, tasks);
        var faults = new ArrayList<>(PublicationRules.faults(plan, tasks, today));
        var closed = closed(province, tasks);
        var lines = new ArrayList<TaskLine>();
        var counts = new LinkedHashMap<BodyId, long[]>();
        var meant = new LinkedHashMap<Dated, Map<BodyId, Part>>();
        tasks.forEach(task -> meant.put(new Dated(task, Periods.of(task, plan, today)), who(task, audiences)));
        var kin = kin(province, plan, meant);
        faults.addAll(kin.faults(today));
        for (var each : meant.entrySet()) {
            var task = each.getKey().task();
            var periods = each.getKey().periods();
            var who = each.getValue();
            var left = new HashMap<BodyId, Integer>();
            who.forEach((body, part) -> left.put(body, periods.size() - kin.owesAlready(each.getKey(), body, part)));
            left.values().removeIf(count -> count == 0 && !periods.isEmpty());
            int owed = left.values().stream().mapToInt(count -> periods.size() - count).sum();
            lines.add(new TaskLine(task, periods, left.size(), who.size() - left.size(), owed));
            left.forEach((body, count) -> add(counts.computeIfAbsent(body, _ -> new long[3]), Objects.requireNonNull(who.get(body)), count));
            task.owners().stream().map(Owner::bodyId).filter(body -> body != null && closed.containsKey(body)).distinct()
                    .forEach(body -> faults.add(PublicationRules.fault(task, "owners", "task_owner_abolished", closed.get(body))));
            task.owners().stream().map(Owner::audience).filter(audience -> audience != null && audiences.getOrDefault(audience, List.of()).isEmpty()).distinct()
                    .forEach(audience -> faults.add(PublicationRules.fault(task, "owners", "task_audience_empty", new AudienceName(audience))));
            if (left.isEmpty() && !who.isEmpty() && task.owners().stream().noneMatch(Owner::open)) {
                faults.add(PublicationRules.fault(task, "owners", "part_owed_already"));
            }
        }
        long obligations = lines.stream().mapToLong(TaskLine::obligations).sum();
        return new PublicationPreview(plan, lines, bodyLines(province, counts), obligations, faults);
    }

    /** Whom the owners of one task mean. */
    Map<BodyId, Part> meant(ProvinceId province, WorkPlanView plan, TaskView task) {
        return who(task, audiences(province, plan, List.of(task)));
    }

    private Map<Audience, List<BodyId>> audiences(ProvinceId province, WorkPlanView plan, List<TaskView> tasks) {
        var audiences = new EnumMap<Audience, List<BodyId>>(Audience.class);
        tasks.stream().flatMap(task -> task.owners().stream()).map(Owner::audience).filter(Objects::nonNull).distinct()
                .forEach(audience -> audiences.put(audience, publications.findBodies(province, plan.issuerId(), audience)));
        return audiences;
    }

    /** What a plan that splits another further has to do with that one; nothing for any other plan. */
    private Kin kin(ProvinceId province, WorkPlanView plan, Map<Dated, Map<BodyId, Part>> meant) {
        var parent = plan.parentId();
        var of = meant.keySet().stream().map(each -> each.task().parentId()).filter(Objects::nonNull).collect(Collectors.toSet());
        if (parent == null || of.isEmpty()) {
            return Kin.NONE;
        }
        var received = parts.received(province, plan.issuerId(), parent).stream().filter(task -> of.contains(task.id())).toList();
        var roots = publications.findRoots(province, of);
        var through = received.stream().filter(task -> task.owners().stream().anyMatch(Owner::viaCities)).map(TaskView::id).toList();
        var counties = through.isEmpty() ? List.<BodyId>of() : publications.findBodies(province, plan.issuerId(), Audience.ALL_COUNTIES);
        return new Kin(meant, roots, publications.findOwing(province, roots.values(), plan.id()), through.stream().collect(Collectors.toMap(task -> task, _ -> counties)),
                today -> parts.coverage(province, plan.issuerId(), parent, received, today));
    }

    /** The owners by name that were closed (撤销) since the draft named them, with their names. */
    private Map<BodyId, String> closed(ProvinceId province, List<TaskView> tasks) {
        var named = tasks.stream().flatMap(task -> task.owners().stream()).map(Owner::bodyId).filter(Objects::nonNull).distinct().toList();
        return bodies.views(province, named).values().stream().filter(body -> !"ACTIVE".equals(body.state())).collect(toMap(BodyView::id, BodyView::name));
    }

    private static Map<BodyId, Part> who(TaskView task, Map<Audience, List<BodyId>> audiences) {
        var who = new HashMap<BodyId, Part>();
        for (var part : List.of(Part.LEAD, Part.RESPONSIBLE)) {
            for (var owner : task.owners()) {
                var named = owner.bodyId();
                var audience = owner.audience();
                if (owner.part() == part && named != null) {
                    who.putIfAbsent(named, part);
                } else if (owner.part() == part && audience != null) {
                    audiences.getOrDefault(audience, List.of()).forEach(body -> who.putIfAbsent(body, part));
                }
            }
        }
        return who;
    }

    private static void add(long[] counts, Part part, int periods) {
        counts[part == Part.LEAD ? 0 : 1]++;
        counts[2] += periods;
    }

    private List<BodyLine> bodyLines(ProvinceId province, Map<BodyId, long[]> counts) {
        var views = bodies.views(province, counts.keySet());
        return counts.entrySet().stream().filter(entry -> views.containsKey(entry.getKey()))
                .map(entry -> new BodyLine(views.get(entry.getKey()), (int) entry.getValue()[0], (int) entry.getValue()[1], entry.getValue()[2]))
                .sorted(Comparator.comparing((BodyLine line) -> line.body().level()).thenComparing(line -> line.body().code()))
                .toList();
    }
}
