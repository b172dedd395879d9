package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import org.jspecify.annotations.Nullable;

/**
 * Who brings a province in: its administrator later on, the operator while it is founded.
 *
 * @param scope of the administrator; null for the operator, whom the edge has recognised
 */
public record Importer(ProvinceId province, @Nullable Scope scope) {

    /** Somebody of the province; what they may do is asked by the door. */
    public static Importer of(Scope scope) {
        return new Importer(scope.province(), scope);
    }

    /** The operator, for a province that has no administrator yet. */
    public static Importer operator(ProvinceId province) {
        return new Importer(province, null);
    }

    boolean isOperator() {
        return scope == null;
    }
}
