package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.intake.province.Described;
import cn.mingzhang.tenants.intake.province.Known;
import cn.mingzhang.tenants.intake.province.KnownReader;
import cn.mingzhang.tenants.intake.province.PersonRow;
import cn.mingzhang.tenants.intake.province.ProvinceRules;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import cn.mingzhang.tenants.province.Provinces;
import org.springframework.stereotype.Component;

/** The dry run: holds waiting rows against each other and against the province as it stands, and writes down every fault. */
@Component
class IntakeChecks {

    /** Rows with what they were held against. */
    record Checked(Described described, Known known, RowFaults faults) {

        int people() {
            return (int) described.people().stream().map(PersonRow::account).distinct().count();
        }

        /** Rows of the file that are about bodies or people. */
        int rows() {
            return described.bodies().size() + described.people().size();
        }
    }

    private final IntakeRepository intakes;
    private final IntakeRows rows;
    private final KnownReader province;
    private final Provinces provinces;

    IntakeChecks(IntakeRepository intakes, IntakeRows rows, KnownReader province, Provinces provinces) {
        this.intakes = intakes;
        this.rows = rows;
        this.province = province;
        this.provinces = provinces;
    }

    /** Looks without writing anything. */
    Checked look(ProvinceId where, IntakeView intake) {
        var faults = new RowFaults();
        var described = Described.read(rows.findAll(where, intake.id()), faults);
        var known = province.read(where);
        ProvinceRules.check(described, known, intake.founding(), faults);
        room(where, described, known, faults);
        return new Checked(described, known, faults);
    }

    /** Whether the people who are new have room in what the province may hold. */
    private void room(ProvinceId where, Described described, Known known, RowFaults faults) {
        var limit = provinces.get(where).limits().people();
        long more = described.people().stream().map(PersonRow::account).distinct().filter(account -> !known.hasPerson(account)).count();
        if (limit != null && more > 0 && provinces.people(where) + more > limit) {
            faults.add(RowFault.ofAll("people_limit_reached", limit));
        }
    }

    /** Looks and writes down what is wrong. Part of the caller's transaction. */
    void check(ProvinceId where, IntakeView intake) {
        write(where, intake.id(), look(where, intake));
    }

    /** Writes down what was found. Part of the caller's transaction. */
    void write(ProvinceId where, IntakeId id, Checked found) {
        rows.replaceFaults(where, id, found.faults().kept());
        intakes.checked(where, id, found.described().groups().size(), found.described().bodies().size(), found.people(),
                found.described().people().size(), found.faults().total());
    }
}
