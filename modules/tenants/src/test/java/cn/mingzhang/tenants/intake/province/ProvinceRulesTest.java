package cn.mingzhang.tenants.intake.province;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.tenants.intake.province.Known.KnownBody;
import cn.mingzhang.tenants.intake.province.Known.KnownPerson;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProvinceRulesTest {

    private static final String BODIES = "机构代码,机构名称,层级,条线上级,块上级,考核组别,别名\n";
    private static final String PEOPLE = "账号,姓名,机构代码,角色\n";
    private static final String TOP = "p,省厅,省级,,,,\n";

    @Test
    void namesEveryFaultyCellByLineColumnAndReason() {
        var faults = check(TOP + "c1,市局,镇级,p,,,\nc2,,市级,p,,,\nc3,市局,市级,nobody,,,\nc4,市局,市级,p,,没有的组,\n", "");
        assertThat(faults).extracting(RowFault::line, RowFault::column, RowFault::code, RowFault::value)
                .contains(tuple(3, "level", "unknown_level", "镇级"), tuple(4, "name", "required", ""),
                        tuple(5, "system_superior", "unknown_superior", "nobody"), tuple(6, "group", "unknown_group", "没有的组"));
    }

    @Test
    void findsCirclesOnOneLineAndOverBoth() {
        assertThat(codes(TOP + "a,甲,直属系统,b,,,\nb,乙,直属系统,a,,,\nc,丙,直属系统,a,,,\n", "")).containsExactly("circle", "circle");
        assertThat(codes(TOP + "a,甲,市级,p,b,,\nb,乙,县级,a,,,\n", "")).contains("circle");
    }

    @Test
    void findsSecondTopsAndNamesUsedTwice() {
        assertThat(codes(TOP + "q,另一省厅,省级,,,,\n", "")).containsExactly("one_top");
        assertThat(codes(TOP + "c,市局,市级,p,,,\nc,市局,市级,p,,,\n", "")).containsExactly("named_twice");
    }

    @Test
    void holdsLevelsUnderTheirLikes() {
        assertThat(codes(TOP + "a,县局,县级,p,,,\nb,乡所,乡镇,a,,,\nc,市局,市级,p,,,\nd,监狱局,直属系统,p,,,\ne,科室,处室,b,,,\n", "")).isEmpty();
        assertThat(codes(TOP + "a,县局,县级,p,,,\nb,市局,市级,a,,,\n", "")).containsExactly("city_under_wrong_level");
        assertThat(codes(TOP + "a,乡所,乡镇,p,,,\n", "")).containsExactly("township_under_wrong_level");
        assertThat(codes(TOP + "t,乡所,直属系统,p,,,\na,县局,县级,t,,,\n", "")).containsExactly("county_under_wrong_level");
        assertThat(codes(TOP + "a,一处,处室,p,,,\nb,一科,处室,a,,,\nc,二科,处室,,,,\n", ""))
                .containsExactly("division_without_bureau", "division_without_bureau");
        assertThat(codes(TOP + "a,市局,市级,,,,\n", "")).containsExactly("required");
    }

    @Test
    void whoeverNamesABodyWithAFaultyCellIsNotAtFault() {
        assertThat(codes(TOP + "c,,市级,p,,,\na,县局,县级,c,,,\n", "x01,张三,c,联络员\n")).containsExactly("required");
    }

    @Test
    void keepsTheThreeAdministratorsApart() {
        assertThat(codes(TOP, "x01,张三,p,政务公开办公室\nx01,张三,p2,审计员\n")).contains("two_duties");
        assertThat(codes(TOP, "x01,张三,p,政务公开办公室、审计员\n")).containsExactly("two_duties");
    }

    @Test
    void findsWhatIsWrongWithPeople() {
        assertThat(codes(TOP, "x01,张三,q,联络员\n")).containsExactly("unknown_body");
        assertThat(codes(TOP, "x01,张三,p,联络员\nX01,张三,p,分管领导\n")).containsExactly("place_twice");
        assertThat(codes(TOP, "x01,张三,p,局长\n")).containsExactly("unknown_role");
        assertThat(codes(TOP, "张三,张三,p,联络员\n")).containsExactly("bad_account");
        assertThat(codes(TOP + "c,市局,市级,p,,,\n", "x01,张三,p,联络员\nx01,李四,c,联络员\n")).containsExactly("two_names");
    }

    @Test
    void aFoundingNeedsItsThreeAdministrators() {
        var faults = new RowFaults();
        ProvinceRules.check(ProvinceDesk.described(bytes(BODIES + TOP), bytes(PEOPLE + "x01,张三,p,系统管理员\n"), faults), Known.NOTHING, true, faults);
        assertThat(faults.kept()).extracting(RowFault::code).containsExactly("no_security", "no_auditor");
    }

    @Test
    void whatStandsAlreadyCountsAndStaysWhatItIs() {
        var known = new Known(Map.of("p", body("p", BodyLevel.PROVINCE, null), "c", body("c", BodyLevel.CITY, "p"), "d", body("d", BodyLevel.DIVISION, "p")),
                Map.of("x01", new KnownPerson(new PersonId(1), "x01", "张三", Duty.AUDITOR, true, Map.of())), Map.of());
        assertThat(codes("n,县局,县级,c,,,\n", "", known)).isEmpty();
        assertThat(codes("c,县局,县级,p,,,\n", "", known)).containsExactly("level_stays");
        assertThat(codes("d,一处,处室,c,,,\n", "", known)).containsExactly("division_stays");
        assertThat(codes("c,市局,市级,p,,,\n", "x01,张三,c,联络员\n", known)).containsExactly("two_duties");
    }

    @Test
    void keepsAThousandFaultsAndCountsAll() {
        var rows = new StringBuilder(TOP);
        for (int i = 0; i < 1500; i++) {
            rows.append("c").append(i).append(",市局,市级,nobody,,,\n");
        }
        var faults = new RowFaults();
        ProvinceRules.check(ProvinceDesk.described(bytes(BODIES + rows), new byte[0], faults), Known.NOTHING, false, faults);
        assertThat(faults.total()).isEqualTo(1500);
        assertThat(faults.kept()).hasSize(RowFaults.KEPT);
    }

    private static KnownBody body(String code, BodyLevel level, @org.jspecify.annotations.Nullable String superior) {
        return new KnownBody(new BodyId(code.charAt(0)), new BodyId(1), code, code, level, true, superior, null, null, Set.of());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static List<String> codes(String bodies, String people) {
        return codes(bodies, people, Known.NOTHING);
    }

    private static List<String> codes(String bodies, String people, Known known) {
        var faults = new RowFaults();
        ProvinceRules.check(ProvinceDesk.described(bytes(BODIES + bodies), bytes(PEOPLE + people), faults), known, false, faults);
        return faults.kept().stream().map(RowFault::code).toList();
    }

    private static List<RowFault> check(String bodies, String people) {
        var faults = new RowFaults();
        ProvinceRules.check(ProvinceDesk.described(bytes(BODIES + bodies), bytes(PEOPLE + people), faults), Known.NOTHING, false, faults);
        return faults.kept();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
