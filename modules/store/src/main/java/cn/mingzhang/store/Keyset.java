package cn.mingzhang.store;

import cn.mingzhang.kernel.PageRequest;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Where the next page of a list begins. */
public final class Keyset {

    private Keyset() {
    }

    /**
     * What lies beyond the last page; everything on the first.
     *
     * @param parse  reads a cursor as the list gives it
     * @param beyond what holds of rows behind the one that the last page ended at
     * @throws cn.mingzhang.kernel.DomainException MALFORMED for a cursor that no page ever gave
     */
    public static <T> Condition after(PageRequest page, Function<String, T> parse, Function<T, Condition> beyond) {
        var last = page.after(parse);
        return last == null ? DSL.noCondition() : beyond.apply(last);
    }
}
