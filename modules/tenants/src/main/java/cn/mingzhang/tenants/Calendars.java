package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_CALENDAR_DAY;

import cn.mingzhang.kernel.calendar.StatutoryCalendar;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.id.ProvinceId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The calendar of a province: the national one with the province's own days. */
@Repository
public class Calendars {

    private final DSLContext dsl;

    Calendars(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** As it stands now. */
    public WorkingCalendar of(ProvinceId province) {
        var day = TENANTS_CALENDAR_DAY;
        var additions = dsl.select(day.DAY_ON, day.WORKING).from(day).where(day.PROVINCE_ID.eq(province))
                .fetchMap(day.DAY_ON, day.WORKING);
        return additions.isEmpty() ? StatutoryCalendar.national() : StatutoryCalendar.national().with(additions);
    }
}
