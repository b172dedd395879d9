package cn.mingzhang.progress.sql;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.sql.Places;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The city that the body of an obligation lies under today, for whoever counts by city: one for each body, where obligations keep the one of
 * the day they were made. A statement joins {@link #table} {@link #on} its body.
 */
public final class PresentCity {

    private final Table<?> placed;

    private PresentCity(ProvinceId province) {
        this.placed = Places.of(province).asTable("placed");
    }

    /** Of the bodies of a province. */
    public static PresentCity of(ProvinceId province) {
        return new PresentCity(province);
    }

    /** Where all bodies stand. */
    public Table<?> table() {
        return placed;
    }

    /** What joins it to {@code progress_obligation}. */
    public Condition on() {
        return Objects.requireNonNull(placed.field(PROGRESS_OBLIGATION.BODY_ID)).eq(PROGRESS_OBLIGATION.BODY_ID);
    }

    /** The city; null where none stands above. */
    public Field<BodyId> city() {
        return Objects.requireNonNull(placed.field(PROGRESS_OBLIGATION.CITY_ID));
    }
}
