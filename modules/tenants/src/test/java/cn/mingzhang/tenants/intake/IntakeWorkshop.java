package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.table.TableFile;
import cn.mingzhang.testkit.OpenHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;

/** Intakes in an open house, in which a statement can be made to break. */
final class IntakeWorkshop extends OpenHouse {

    private static final IntakeWorkshop SHARED = new IntakeWorkshop();

    private IntakeWorkshop() {
        super(List.of("store", "audit", "tenants"), Map.of(), (house, tables) -> house.get(TenantImport.class).create(
                new ImportProvince(tables.code(), tables.name(), tables.bodies(), tables.people(), tables::subject)), Breaking.class);
    }

    static IntakeWorkshop shared() {
        return SHARED;
    }

    /** An empty province. */
    ProvinceId province() {
        String code = "w" + Long.toString(get(Ids.class).next(), 36);
        return get(TenantImport.class).open(code, "东江省");
    }

    IntakeId upload(Importer who, String csv) {
        try {
            var file = Files.writeString(Files.createTempFile("intake", ".csv"), csv);
            return get(TenantIntakes.class).upload(who, List.of(new TableFile("全省.csv", file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Breaks the next statement that names a table, as a kill would. */
    void breakAt(String table) {
        get(Breaking.class).table = table;
    }

    static final class Breaking implements ExecuteListener, DefaultConfigurationCustomizer {
        private static final long serialVersionUID = 1L;
        private transient @Nullable String table;

        @Override
        public void customize(DefaultConfiguration configuration) {
            configuration.setAppending(this);
        }

        @Override
        public void executeStart(ExecuteContext context) {
            String at = table;
            if (at != null && context.sql() != null && context.sql().contains("insert into `" + at + "`")) {
                table = null;
                throw new IllegalStateException("killed");
            }
        }
    }
}
