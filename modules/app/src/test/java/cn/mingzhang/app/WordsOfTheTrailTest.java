package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever was written into the trail so far, by this test and by those that ran before it, is told to auditors in words. */
@AppTest
class WordsOfTheTrailTest {

    /** Fields that have no word are periods, and numbers of lists. */
    private static final String FIELD = "[a-z]+(?:_[a-z0-9]+)*";

    @Autowired
    private Api api;
    @Autowired
    private TestWorld world;
    @Autowired
    private DSLContext dsl;
    @Autowired
    private JsonMapper json;
    @Autowired
    private MessageSource messages;

    @BeforeEach
    void liveALittle() {
        var year = PlanYear.published(api, false);
        String owed = year.obligation(0, "county001");
        year.draft("county001-reporter", owed, year.evidence("county001-reporter", "a.txt")).is(200);
        year.act("county001-reporter", owed, "submission").is(200);
        api.post("office", "/work-plans/" + year.plan() + "/amendments", Map.of("kind", "CANCEL", "task_id", year.task(4), "version", year.version(4), "reason", "并入专项行动")).is(201);
    }

    @Test
    void everyActThingAndFieldHasItsWord() {
        var lacking = new TreeSet<String>();
        for (var province : List.of(world.dongjiang(), world.lanhai())) {
            dsl.selectDistinct(AUDIT_ENTRY.ACTION, AUDIT_ENTRY.THING_TYPE, AUDIT_ENTRY.DETAIL_JSON).from(AUDIT_ENTRY).where(AUDIT_ENTRY.PROVINCE_ID.eq(province)).forEach(entry -> {
                require("action." + entry.value1(), lacking);
                require("thing." + entry.value2(), lacking);
                json.readTree(entry.value3()).propertyNames().stream().filter(field -> field.matches(FIELD)).forEach(field -> require("field." + field, lacking));
            });
        }
        assertThat(lacking).isEmpty();
    }

    private void require(String word, TreeSet<String> lacking) {
        if (messages.getMessage("audit." + word, null, null, Locale.CHINESE) == null) {
            lacking.add(word);
        }
    }
}
