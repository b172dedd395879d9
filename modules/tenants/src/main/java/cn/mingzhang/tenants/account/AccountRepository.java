package cn.mingzhang.tenants.account;

import static cn.mingzhang.schema.Tables.TENANTS_PERSON;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.province.BackgroundWork;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What people's rows say of their accounts. */
@Repository
class AccountRepository {

    private static final cn.mingzhang.schema.tables.TenantsPerson P = TENANTS_PERSON;
    /** Other systems have clients, not accounts. */
    private static final Condition PEOPLE = P.SUBJECT.notLike(Subjects.ofService("%"));

    private final DSLContext dsl;

    AccountRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<PendingAccount> findPending(ProvinceId province, int limit) {
        return dsl.select(P.PERSON_ID, P.ACCOUNT, P.NAME, P.STATE, P.SUBJECT).from(P)
                .where(P.PROVINCE_ID.eq(province), P.PROVISIONING.eq(Provisioning.PENDING), PEOPLE).orderBy(P.PERSON_ID).limit(limit)
                .fetch(row -> new PendingAccount(row.value1(), row.value2(), row.value3(), row.value4().equals("ACTIVE"),
                        Subjects.isKnown(row.value5()) ? row.value5() : null));
    }

    /** Notes an account as it was made; whoever was changed meanwhile goes on waiting. */
    void done(ProvinceId province, List<Map.Entry<PendingAccount, String>> made) {
        dsl.batch(made.stream().map(entry -> {
            var person = entry.getKey();
            return dsl.update(P).set(P.SUBJECT, entry.getValue()).set(P.PROVISIONING, Provisioning.DONE).setNull(P.PROVISIONING_ERROR)
                    .where(P.PROVINCE_ID.eq(province), P.PERSON_ID.eq(person.person()), P.NAME.eq(person.name()),
                            P.STATE.eq(person.active() ? "ACTIVE" : "DISABLED"));
        }).toList()).execute();
    }

    void failed(ProvinceId province, PersonId person, String code) {
        dsl.update(P).set(P.PROVISIONING, Provisioning.FAILED).set(P.PROVISIONING_ERROR, code).set(P.PROVISIONING_ATTEMPTS, P.PROVISIONING_ATTEMPTS.plus(1))
                .where(P.PROVINCE_ID.eq(province), P.PERSON_ID.eq(person)).execute();
    }

    Map<Provisioning, Integer> count(ProvinceId province) {
        return dsl.select(P.PROVISIONING, DSL.count()).from(P).where(P.PROVINCE_ID.eq(province), PEOPLE).groupBy(P.PROVISIONING)
                .fetchMap(P.PROVISIONING, DSL.count());
    }

    /** What is left to do, of systems too. */
    BackgroundWork.Jobs jobs(ProvinceId province) {
        var counts = dsl.select(P.PROVISIONING, DSL.count()).from(P).where(P.PROVINCE_ID.eq(province), P.PROVISIONING.in(Provisioning.PENDING, Provisioning.FAILED))
                .groupBy(P.PROVISIONING).fetchMap(P.PROVISIONING, DSL.count());
        return new BackgroundWork.Jobs(counts.getOrDefault(Provisioning.PENDING, 0), counts.getOrDefault(Provisioning.FAILED, 0));
    }

    List<FailedAccount> findFailed(ProvinceId province, PageRequest page) {
        return dsl.select(P.PERSON_ID, P.ACCOUNT, P.NAME, P.PROVISIONING_ERROR, P.PROVISIONING_ATTEMPTS).from(P)
                .where(P.PROVINCE_ID.eq(province), P.PROVISIONING.eq(Provisioning.FAILED), PEOPLE)
                .and(Keyset.after(page, PersonId::parse, P.PERSON_ID::gt))
                .orderBy(P.PERSON_ID).limit(page.size() + 1)
                .fetch(row -> new FailedAccount(row.value1(), row.value2(), row.value3(), row.value4() == null ? "internal" : row.value4(), row.value5()));
    }

    /** Lets those that failed wait again. */
    int retry(ProvinceId province) {
        return dsl.update(P).set(P.PROVISIONING, Provisioning.PENDING).setNull(P.PROVISIONING_ERROR)
                .where(P.PROVINCE_ID.eq(province), P.PROVISIONING.eq(Provisioning.FAILED)).execute();
    }
}
