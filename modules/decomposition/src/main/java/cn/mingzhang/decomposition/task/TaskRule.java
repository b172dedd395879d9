package cn.mingzhang.decomposition.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotas, limits and measures as one table holds them. */
record TaskRule(String rule, @Nullable Integer atLeast, @Nullable String per, @Nullable String bound, @Nullable Integer n,
        @Nullable String unit, String words) {

    static final String QUOTA = "QUOTA";
    static final String LIMIT = "LIMIT";
    static final String MEASURE = "MEASURE";

    static List<TaskRule> all(List<Quota> quotas, List<Limit> limits, List<Measure> measures) {
        var rules = new ArrayList<TaskRule>();
        quotas.forEach(q -> rules.add(new TaskRule(QUOTA, q.atLeast(), q.per().name(), null, null, null, q.text())));
        limits.forEach(l -> rules.add(new TaskRule(LIMIT, null, null, l.kind().name(), l.n(), l.unit().name(), l.text())));
        measures.forEach(m -> rules.add(new TaskRule(MEASURE, null, null, null, null, null, m.text())));
        return rules;
    }

    Quota quota() {
        return new Quota(given(atLeast), Quota.Per.valueOf(given(per)), words);
    }

    Limit limit() {
        return new Limit(Limit.Kind.valueOf(given(bound)), given(n), Limit.Unit.valueOf(given(unit)), words);
    }

    Measure measure() {
        return new Measure(words);
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("incomplete rule");
        }
        return value;
    }
}
