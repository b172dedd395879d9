package cn.mingzhang.tenants.intake;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_INTAKE_ROW;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.tenants.intake.IntakeReport.Line;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.province.Limits;
import cn.mingzhang.tenants.province.Provinces;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantIntakesRepositoryTest {

    private static final String FILE = """
            类别,代码,名称,层级,条线上级,考核组别,简称,账号,所在机构,角色
            机构,p,东江省司法厅,省级,,,省厅,,,
            机构,d1,办公室,处室,p,机关处室,厅办,,,
            机构,c1,云州市司法局,市级,p,CITIES,,,,
            人员,,高原,,,,,admin,p,系统管理员
            人员,,沈安,,,,,security,p,安全管理员
            人员,,陆清,,,,,auditor,p,审计员
            人员,,周明,,,,,office,p,政务公开办公室、主要负责人
            """;

    private final IntakeWorkshop workshop = IntakeWorkshop.shared();
    private final TenantIntakes intakes = workshop.get(TenantIntakes.class);
    private ProvinceId province;
    private Importer who;

    @BeforeEach
    void emptyProvince() {
        province = workshop.province();
        who = Importer.operator(province);
    }

    @Test
    void foundsAProvinceAndFoundsItOnlyOnce() {
        var done = begin(workshop.upload(who, FILE));
        assertThat(done.state()).isEqualTo(IntakeState.DONE);
        assertThat(lines(done.id())).extracting(Line::thing, Line::created, Line::rest).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Thing.GROUP, 2, 0), org.assertj.core.groups.Tuple.tuple(Thing.BODY, 3, 0),
                org.assertj.core.groups.Tuple.tuple(Thing.PERSON, 4, 0), org.assertj.core.groups.Tuple.tuple(Thing.PLACE, 4, 0));
        assertThat(count(TENANTS_INTAKE_ROW)).isZero();
        assertThatThrownBy(() -> workshop.upload(who, FILE)).isInstanceOfSatisfying(DomainException.class,
                refused -> assertThat(refused.code()).isEqualTo("province_founded"));
    }

    @Test
    void aDryRunChangesNothingAndFaultyCellsAreMendedOnTheSpot() {
        var id = workshop.upload(who, FILE.replace("市级,p,", "市级,q,").replace("auditor,p,审计员", "auditor,p,审计师"));
        assertThat(count(TENANTS_BODY)).isZero();
        var checked = intakes.get(who, id);
        assertThat(checked.state()).isEqualTo(IntakeState.CHECKED);
        var faults = intakes.faults(who, id, PageRequest.FIRST).items();
        assertThat(faults).extracting(RowFault::code).containsExactlyInAnyOrder("unknown_superior", "unknown_role", "no_auditor");
        assertThatThrownBy(() -> begin(id)).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code()).isEqualTo("intake_faulty"));

        var first = new FixCells.Cell(3, Column.SYSTEM_SUPERIOR, "p");
        var second = new FixCells.Cell(6, Column.ROLES, "审计员");
        var fixed = intakes.fix(who, new FixCells(id, checked.version(), List.of(first), Set.of()));
        assertThat(intakes.faults(who, id, PageRequest.FIRST).items()).extracting(RowFault::code).containsExactlyInAnyOrder("unknown_role", "no_auditor");
        assertThatThrownBy(() -> intakes.fix(who, new FixCells(id, checked.version(), List.of(second), Set.of())))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE));
        assertThat(intakes.fix(who, new FixCells(id, fixed.version(), List.of(second), Set.of())).faults()).isZero();
        assertThat(begin(id).state()).isEqualTo(IntakeState.DONE);
    }

    @Test
    void goesOnWhereAKillLeftIt() {
        var id = workshop.upload(who, FILE);
        workshop.breakAt("tenants_membership_role");
        assertThatThrownBy(() -> begin(id)).hasMessageContaining("killed");
        assertThat(intakes.get(who, id).state()).isEqualTo(IntakeState.APPLYING);
        assertThat(count(TENANTS_BODY)).isEqualTo(3);
        assertThat(count(TENANTS_PERSON)).isZero();

        workshop.get(IntakeApplier.class).run(province, id);
        assertThat(intakes.get(who, id)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(IntakeState.DONE);
            assertThat(done.done()).isEqualTo(done.total()).isEqualTo(7);
        });
        assertThat(lines(id)).extracting(Line::created).containsExactly(2, 3, 4, 4);
    }

    @Test
    void whatWasAppliedBeforeACancelStaysAndCanBeGoneOnWith() {
        var id = workshop.upload(who, FILE);
        workshop.breakAt("tenants_membership_role");
        assertThatThrownBy(() -> begin(id)).hasMessageContaining("killed");
        var stopped = intakes.cancel(who, id, intakes.get(who, id).version());
        assertThat(stopped.state()).isEqualTo(IntakeState.CANCELLED);
        workshop.get(IntakeApplier.class).run(province, id);
        assertThat(count(TENANTS_PERSON)).isZero();
        assertThat(lines(id)).extracting(Line::created).containsExactly(2, 3, 0, 0);

        assertThat(begin(id).state()).isEqualTo(IntakeState.DONE);
        assertThat(count(TENANTS_PERSON)).isEqualTo(4);
    }

    @Test
    void oneAtATimeIsAppliedInAProvince() {
        var first = workshop.upload(who, FILE);
        var second = workshop.upload(who, FILE);
        workshop.breakAt("tenants_body");
        assertThatThrownBy(() -> begin(first)).hasMessageContaining("killed");
        assertThatThrownBy(() -> begin(second)).isInstanceOfSatisfying(DomainException.class,
                refused -> assertThat(refused.code()).isEqualTo("intake_running"));
    }

    @Test
    void whatIsThrownAwayLeavesNoNames() {
        var id = workshop.upload(who, FILE);
        intakes.cancel(who, id, intakes.get(who, id).version());
        assertThat(count(TENANTS_INTAKE_ROW)).isZero();
        assertThatThrownBy(() -> begin(id)).isInstanceOf(DomainException.class);
    }

    @Test
    void aProvinceTakesNoMorePeopleThanItMay() {
        var provinces = workshop.get(Provinces.class);
        provinces.limit(province, new Limits(3, null), provinces.get(province).version(), "运营");
        var id = workshop.upload(who, FILE);
        assertThat(intakes.faults(who, id, PageRequest.FIRST).items()).extracting(RowFault::code).containsExactly("people_limit_reached");
    }

    @Test
    void neverSeesAnotherProvincesFile() {
        var id = workshop.upload(who, FILE);
        var stranger = Importer.operator(workshop.province());
        assertThatThrownBy(() -> intakes.get(stranger, id)).isInstanceOfSatisfying(DomainException.class,
                refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        assertThat(intakes.recent(stranger)).isEmpty();
    }

    private IntakeView begin(IntakeId id) {
        return intakes.beginNow(who, id, intakes.get(who, id).version());
    }

    private List<Line> lines(IntakeId id) {
        return workshop.get(IntakeReports.class).figures(who, id).lines();
    }

    private int count(Table<?> table) {
        @SuppressWarnings("unchecked")
        var column = (Field<ProvinceId>) java.util.Objects.requireNonNull(table.field("province_id"));
        return workshop.get(DSLContext.class).fetchCount(table, column.eq(province));
    }
}
