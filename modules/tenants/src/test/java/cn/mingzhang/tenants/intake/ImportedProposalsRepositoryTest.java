package cn.mingzhang.tenants.intake;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_ROLE_PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.people.ImportDecision;
import cn.mingzhang.tenants.people.ImportedProposals;
import cn.mingzhang.tenants.people.ImportedRoles;
import cn.mingzhang.tenants.province.Provinces;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportedProposalsRepositoryTest {

    private static final String HEADS = "类别,代码,名称,层级,条线上级,考核组别,简称,账号,所在机构,角色\n";
    private static final String FOUNDING = HEADS + """
            机构,p,东江省司法厅,省级,,,省厅,,,
            人员,,高原,,,,,admin,p,系统管理员
            人员,,沈安,,,,,security,p,安全管理员
            人员,,陆清,,,,,auditor,p,审计员
            """;
    private static final int MANY = 1200;
    private static final String FILE = HEADS + "机构,c1,云州市司法局,市级,p,CITIES,,,,\n" + IntStream.range(0, MANY)
            .mapToObj(number -> "人员,,新人,,,,,user" + number + ",c1,联络员\n").collect(Collectors.joining());

    private final IntakeWorkshop workshop = IntakeWorkshop.shared();
    private final TenantIntakes intakes = workshop.get(TenantIntakes.class);
    private final ImportedProposals imported = workshop.get(ImportedProposals.class);
    private ProvinceId province;
    private Scope admin;
    private Scope security;

    @BeforeEach
    void foundedProvince() {
        province = workshop.province();
        var operator = Importer.operator(province);
        begin(operator, workshop.upload(operator, FOUNDING));
        admin = scope("admin");
        security = scope("security");
    }

    @Test
    void foundingGrantsAndWhatAnAdministratorImportsWaits() {
        assertThat(granted()).isEqualTo(3);
        var id = imports(FILE);
        assertThat(granted()).isEqualTo(3);
        assertThat(imported.waiting(security)).extracting(ImportedRoles::id, ImportedRoles::waiting).containsExactly(org.assertj.core.groups.Tuple.tuple(id, MANY));
    }

    @Test
    void aWholeImportIsConfirmedOverSeveralTransactionsOnce() {
        var id = imports(FILE);
        int version = version(id);
        refused(() -> imported.confirm(admin, id, version), "forbidden");
        assertThat(imported.confirm(security, id, version)).isEqualTo(new ImportDecision(MANY, 0));
        assertThat(granted()).isEqualTo(3 + MANY);
        assertThat(proposals(ProposalState.CONFIRMED)).isEqualTo(MANY);
        refused(() -> imported.confirm(security, id, version), "stale");
        assertThat(imported.waiting(security)).isEmpty();
    }

    @Test
    void theSameFileAgainProposesNothingTwice() {
        imports(FILE);
        imports(FILE);
        assertThat(proposals(ProposalState.PROPOSED)).isEqualTo(MANY);
        imported.confirm(security, imported.waiting(security).getFirst().id(), imported.waiting(security).getFirst().version());
        imports(FILE);
        assertThat(proposals(ProposalState.PROPOSED)).isZero();
    }

    @Test
    void theTrailTellsWhoGaveWhichRoleToWhom() {
        assertThat(told("grant", "membership")).singleElement().asString().contains("\"role\":\"ADMIN\"", "\"account\":\"admin\"", "\"body\":\"p\"");
        var id = imports(FILE);
        assertThat(told("create", "body")).anySatisfy(detail -> assertThat(detail).contains("\"code\":\"c1\"", "\"group\":\"CITIES\"", id.toString()));
        assertThat(entries("create", "person", security.province())).hasSize(3 + MANY);
        assertThat(entries("propose", "role_proposal", security.province())).hasSize(MANY);
        imports(FILE.replace("云州市司法局", "云州市局"));
        assertThat(told("change", "body")).singleElement().asString().contains("\"name\":{\"before\":\"云州市司法局\",\"after\":\"云州市局\"}");
        imported.confirm(security, id, version(id));
        assertThat(entries("confirm", "role_proposal", security.province())).hasSize(MANY)
                .allSatisfy(detail -> assertThat(detail).contains("\"role\":\"REPORTER\"", "\"person\":\"新人\"", "\"body\":\"云州市局\""));
    }

    /** What the trail holds of an act, of founding only that about the administrator. */
    private List<String> told(String action, String thing) {
        return entries(action, thing, province).stream().filter(detail -> !action.equals("grant") || detail.contains("admin")).toList();
    }

    private List<String> entries(String action, String thing, ProvinceId of) {
        return workshop.get(DSLContext.class).select(AUDIT_ENTRY.DETAIL_JSON).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PROVINCE_ID.eq(of), AUDIT_ENTRY.ACTION.eq(action), AUDIT_ENTRY.THING_TYPE.eq(thing)).fetch(AUDIT_ENTRY.DETAIL_JSON);
    }

    @Test
    void whatIsRefusedGivesNothing() {
        var id = imports(FILE);
        assertThatThrownBy(() -> imported.reject(security, id, version(id), " ")).isInstanceOf(DomainException.class);
        assertThat(imported.reject(security, id, version(id), "名单有误").decided()).isEqualTo(MANY);
        assertThat(granted()).isEqualTo(3);
    }

    @Test
    void nothingOfAnotherProvinceIsThere() {
        var id = imports(FILE);
        var here = security;
        foundedProvince();
        refused(() -> imported.confirm(security, id, 1), "not_found");
        assertThat(imported.waiting(security)).isEmpty();
        assertThat(imported.waiting(here)).hasSize(1);
    }

    @Test
    void theOperatorsFileGrantsNothingOnceAnAdministratorTakesItUp() {
        var other = workshop.province();
        var operator = Importer.operator(other);
        var left = workshop.upload(operator, FOUNDING + "机构,d1,办公室,处室,p,机关处室,厅办,,,\n人员,,周明,,,,,office,d1,联络员\n");
        begin(operator, workshop.upload(operator, FOUNDING));
        province = other;
        admin = scope("admin");
        security = scope("security");
        assertThat(begin(Importer.of(admin), left).state()).isEqualTo(IntakeState.DONE);
        assertThat(granted()).isEqualTo(3);
        assertThat(imported.waiting(security)).extracting(ImportedRoles::waiting).containsExactly(1);
    }

    @Test
    void theOperatorBeginsNothingInAProvinceThatIsFounded() {
        var other = workshop.province();
        var operator = Importer.operator(other);
        var late = workshop.upload(operator, FOUNDING);
        begin(operator, workshop.upload(operator, FOUNDING + "机构,d1,办公室,处室,p,机关处室,厅办,,,\n"));
        refused(() -> begin(operator, late), "province_founded");
    }

    private IntakeId imports(String csv) {
        var who = Importer.of(admin);
        var id = workshop.upload(who, csv);
        assertThat(begin(who, id).state()).isEqualTo(IntakeState.DONE);
        return id;
    }

    private IntakeView begin(Importer who, IntakeId id) {
        return intakes.beginNow(who, id, intakes.get(who, id).version());
    }

    private int version(IntakeId id) {
        return intakes.get(Importer.of(admin), id).version();
    }

    private Scope scope(String account) {
        return workshop.get(MembershipsAcrossProvinces.class).findOfSubjectAcrossProvinces(Subjects.ofAccount(account),
                List.of(workshop.get(Provinces.class).get(province).code())).getFirst().scope();
    }

    private int granted() {
        var role = TENANTS_MEMBERSHIP_ROLE;
        return workshop.get(DSLContext.class).fetchCount(role, role.PROVINCE_ID.eq(province));
    }

    private int proposals(ProposalState state) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        return workshop.get(DSLContext.class).fetchCount(proposal, proposal.PROVINCE_ID.eq(province), proposal.STATE.eq(state), proposal.ROLE.eq(Role.REPORTER));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
