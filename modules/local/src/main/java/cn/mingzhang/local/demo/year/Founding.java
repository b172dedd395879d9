package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.local.demo.DemonstrationPeople;
import cn.mingzhang.local.demo.clock.DemonstrationClock;
import cn.mingzhang.local.demo.content.BodyRow;
import cn.mingzhang.local.demo.content.DemoProvince;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.intake.ImportProvince;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A province at the beginning of its year: its tree, its people and its published plan.
 *
 * @param office the provincial department's office
 * @param parts  what its first city made of it
 * @param codes  the bodies' codes by id
 */
record Founding(DemoProvince content, ProvinceId province, Cast cast, Scope office, WorkPlanId plan, Optional<PartPlan> parts, Map<BodyId, String> codes) {

    private static final PageRequest ALL = new PageRequest(100_000, null);
    private static final int DAYS_TO_PUBLICATION = 2;
    private static final int DAYS_TO_PARTS = 8;
    private static final String FIRST_CITY = "city01";

    /** Imports the province and its plan on one day and publishes the plan two days later; its first city splits what it received a week after. */
    static Founding found(Doors doors, DemonstrationClock clock, DemoProvince content, LocalDate on) {
        hold(clock, on, LocalTime.of(9, 0));
        var organization = DemonstrationPeople.organization(content);
        var province = doors.tenants().create(new ImportProvince(organization, content.name(), content.bodiesCsv(), content.peopleCsv(),
                account -> DemonstrationPeople.subject(account).toString()));
        var cast = new Cast(content, doors.memberships());
        var office = cast.as(Role.OFFICE, content.root().code());
        var codes = doors.bodies().find(office, BodyFilter.ALL, ALL).items().stream().collect(Collectors.toMap(BodyView::id, BodyView::code));
        var desk = new PlanOffice(doors, office, general(content, codes));
        hold(clock, on, LocalTime.of(10, 30));
        var plan = desk.importPlan(content.workPlan());
        hold(clock, on.plusDays(1), LocalTime.of(15, 10));
        desk.setRhythm(plan);
        desk.settleOwners(plan);
        hold(clock, on.plusDays(DAYS_TO_PUBLICATION), LocalTime.of(9, 45));
        desk.publish(plan);
        hold(clock, on.plusDays(DAYS_TO_PARTS), LocalTime.of(14, 20));
        var parts = cast.has(Role.OFFICE, FIRST_CITY) ? PartPlan.split(doors, cast.as(Role.OFFICE, FIRST_CITY), FIRST_CITY, plan) : Optional.<PartPlan>empty();
        return new Founding(content, province, cast, office, plan, parts, codes);
    }

    private static void hold(DemonstrationClock clock, LocalDate day, LocalTime time) {
        clock.holdAt(day.atTime(time).atZone(DemonstrationClock.SHANGHAI).toInstant());
    }

    /** The general office, which is every department's first division. */
    private static BodyId general(DemoProvince content, Map<BodyId, String> codes) {
        return id(codes, content.bodies().stream().filter(body -> body.level().equals("DIVISION")).map(BodyRow::code).findFirst().orElseThrow());
    }

    /** The id of a body. */
    BodyId id(String code) {
        return id(codes, code);
    }

    private static BodyId id(Map<BodyId, String> codes, String code) {
        return codes.entrySet().stream().filter(entry -> entry.getValue().equals(code)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }
}
