package cn.mingzhang.decomposition.revision;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_REVISION_DECISION;

import cn.mingzhang.decomposition.revision.RevisionRow.Group;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The decisions on the differences of revisions. */
@Repository
class RevisionRepository {

    private static final cn.mingzhang.schema.tables.DecompositionRevisionDecision D = DECOMPOSITION_REVISION_DECISION;

    private final DSLContext dsl;

    RevisionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those of a revision, the newest first. */
    List<RevisionDecision> find(ProvinceId province, WorkPlanId revision) {
        return dsl.select(D.ROW_KEY, D.ACCEPTED, D.DIFFERENCE, D.TASK_NUMBER, D.TITLE, D.AMENDMENTS, D.PERSON_ID, D.DECIDED_AT).from(D)
                .where(D.PROVINCE_ID.eq(province), D.PLAN_ID.eq(revision)).orderBy(D.DECIDED_AT.desc(), D.ROW_KEY)
                .fetch(row -> new RevisionDecision(row.value1(), row.value2(), Group.valueOf(row.value3()), row.value4(), row.value5(), row.value6(),
                        row.value7(), row.value8()));
    }

    void insert(ProvinceId province, WorkPlanId revision, RevisionDecision decision) {
        dsl.insertInto(D, D.PROVINCE_ID, D.PLAN_ID, D.ROW_KEY, D.ACCEPTED, D.DIFFERENCE, D.TASK_NUMBER, D.TITLE, D.AMENDMENTS, D.PERSON_ID, D.DECIDED_AT)
                .values(province, revision, decision.key(), decision.accepted(), decision.group().name(), decision.number(), decision.title(),
                        decision.amendments(), decision.person(), decision.decidedAt())
                .execute();
    }
}
