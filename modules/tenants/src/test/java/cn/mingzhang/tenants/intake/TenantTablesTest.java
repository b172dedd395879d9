package cn.mingzhang.tenants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.DomainException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantTablesTest {

    private static final String HEADER = "code,name,level,system_superior,area_superior,group,aliases\n";

    @Test
    void namesEveryFaultyCellByLineAndColumn() {
        var faults = check(HEADER + "p,省厅,PROVINCE,,,,\nc1,市局,TOWN,p,,,\nc2,,CITY,p,,,\nc3,市局,CITY,nobody,,,\n", "");
        assertThat(faults).extracting(Fault::field)
                .contains("bodies:3:level", "bodies:4:name", "bodies:5:system_superior");
    }

    @Test
    void findsCirclesAndSecondTops() {
        var faults = check(HEADER + "p,省厅,PROVINCE,,,,\nq,另一省厅,PROVINCE,,,,\na,甲,CITY,b,,,\nb,乙,CITY,a,,,\n", "");
        assertThat(faults).extracting(Fault::code).contains("circle", "one_top");
    }

    @Test
    void keepsTheThreeAdministratorsApart() {
        var faults = check(HEADER + "p,省厅,PROVINCE,,,,\n", "x,张三,p,OFFICE\nx,张三,p,AUDITOR\n");
        assertThat(faults).extracting(Fault::code).containsExactly("two_duties");
    }

    @Test
    void saysWhichColumnIsMissing() {
        var faults = check("code,name\nx,y\n", "");
        assertThat(faults).extracting(Fault::field).containsExactly("bodies:1:level");
    }

    private static List<Fault> check(String bodies, String people) {
        var faults = new ArrayList<Fault>();
        var rows = TenantTables.bodies(bodies.getBytes(StandardCharsets.UTF_8), faults);
        var persons = TenantTables.people(("account,name,body_code,roles\n" + people).getBytes(StandardCharsets.UTF_8), faults);
        TenantRules.check(rows, persons, faults);
        return faults;
    }
}
