package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.tenants.intake.table.RowFaults;

/** Whether what a file describes can become of a province; every fault, not only the first. Pure. */
public final class ProvinceRules {

    private ProvinceRules() {
    }

    /**
     * Checks rows against each other and against what stands.
     *
     * @param founding whether the file founds the province and must bring its three administrators
     */
    public static void check(Described described, Known known, boolean founding, RowFaults faults) {
        BodyRules.check(described, known, faults);
        PeopleRules.check(described, known, faults);
        if (founding) {
            PeopleRules.checkFounding(described, known, faults);
        }
    }
}
