package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_PERSON;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the people of a province are called, for histories that mention them. */
@Repository
public class PersonNames {

    private final DSLContext dsl;

    PersonNames(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Names by id; unknown ids are left out. */
    public Map<PersonId, String> of(ProvinceId province, Collection<PersonId> people) {
        var person = TENANTS_PERSON;
        return people.isEmpty() ? Map.of() : dsl.select(person.PERSON_ID, person.NAME).from(person)
                .where(person.PROVINCE_ID.eq(province)).and(person.PERSON_ID.in(people)).fetchMap(person.PERSON_ID, person.NAME);
    }
}
