package cn.mingzhang.local.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoContentTest {

    private static final List<String> PROMISED_ACCOUNTS = List.of("office", "leader", "assessor1", "assessor2", "admin",
            "security", "auditor", "operator", "division01-reporter", "division01-approver", "city01-office", "city01-reporter",
            "city01-approver", "county001-reporter", "county001-approver", "county001-leader", "county002-reporter",
            "county002-approver");

    @Test
    void hasTheBodiesOfTheFullProvince() {
        var main = DemoContent.load(DemoSize.FULL).main();
        assertThat(countsByLevel(main)).isEqualTo("CITY 11, COUNTY 100, DIVISION 12, PROVINCE 1");
        assertThat(main.name()).isEqualTo("东江省");
    }

    @Test
    void hasTheBodiesOfTheSmallProvinces() {
        var content = DemoContent.load(DemoSize.SMALL);
        assertThat(countsByLevel(content.main())).isEqualTo("CITY 2, COUNTY 4, DIVISION 3, PROVINCE 1");
        assertThat(countsByLevel(content.second())).isEqualTo("CITY 1, COUNTY 2, DIVISION 1, PROVINCE 1");
    }

    @ParameterizedTest
    @EnumSource
    void hasThePromisedAccountsInEverySize(DemoSize size) {
        var content = DemoContent.load(size);
        assertThat(content.main().people()).extracting(PersonRow::account).containsAll(PROMISED_ACCOUNTS);
        assertThat(content.second().people()).extracting(PersonRow::account).contains("other-office", "other-county001-reporter");
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryBodyAReporterAndAnApprover(DemoSize size) {
        for (var province : provinces(size)) {
            assertThat(province.people()).extracting(person -> person.account() + person.roles())
                    .containsAll(province.bodies().stream().map(body -> body.code() + "-reporter[REPORTER]").toList())
                    .containsAll(province.bodies().stream().map(body -> body.code() + "-approver[APPROVER]").toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreUniqueAndSuperiorsStandAbove(DemoSize size) {
        for (var province : provinces(size)) {
            var seen = new HashSet<String>();
            var names = province.bodies().stream().flatMap(body -> Stream.concat(Stream.of(body.name()), body.aliases().stream()));
            assertThat(names).doesNotHaveDuplicates();
            for (var body : province.bodies()) {
                assertThat(body.systemSuperior() == null || seen.contains(body.systemSuperior())).as(body.code()).isTrue();
                seen.add(body.code());
            }
            assertThat(province.people()).extracting(PersonRow::bodyCode)
                    .allMatch(code -> code == null || seen.contains(code));
        }
    }

    @Test
    void proposesASchemeOfAHundredPointsPerGroup() {
        var schemes = DemoContent.load(DemoSize.SMALL).schemes();
        assertThat(schemes).extracting(DemoScheme::group).containsExactly("COUNTIES", "CITIES", "DIVISIONS");
        assertThat(schemes).allSatisfy(scheme -> assertThat(
                scheme.criteria().stream().mapToInt(criterion -> Integer.parseInt(criterion.full())).sum()).isEqualTo(100));
    }

    static List<DemoProvince> provinces(DemoSize size) {
        var content = DemoContent.load(size);
        return List.of(content.main(), content.second());
    }

    private static String countsByLevel(DemoProvince province) {
        return province.bodies().stream().collect(Collectors.groupingBy(BodyRow::level, java.util.TreeMap::new,
                Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
    }
}
