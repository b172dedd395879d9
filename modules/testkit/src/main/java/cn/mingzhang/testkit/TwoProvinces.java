package cn.mingzhang.testkit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The fixture of every test that needs a tree: two provinces of the same shape, so that each thing has a sibling and a
 * stranger. Accounts of the second begin with {@code other-}.
 */
public final class TwoProvinces {

    private static final String BODIES = """
            code,name,level,system_superior,area_superior,group,aliases
            province,东江省司法厅,PROVINCE,,,,省司法厅
            division01,办公室,DIVISION,province,,DIVISIONS,厅办公室
            division02,法治宣传处,DIVISION,province,,DIVISIONS,普法处
            city01,云州市司法局,CITY,province,,CITIES,云州市局
            city02,临山市司法局,CITY,province,,CITIES,
            county001,清溪县司法局,COUNTY,city01,,COUNTIES,清溪局
            county002,南坪区司法局,COUNTY,city01,,COUNTIES,
            county003,石桥县司法局,COUNTY,city02,,COUNTIES,
            """;

    private static final String PEOPLE = """
            account,name,body_code,roles
            office,周明,province,OFFICE
            leader,林远,province,LEADER
            assessor1,何静,province,ASSESSOR
            admin,高原,province,ADMIN
            security,沈安,province,SECURITY
            auditor,陆清,province,AUDITOR
            division01-reporter,方圆,division01,REPORTER
            division01-approver,袁立,division01,APPROVER
            division02-reporter,尹真,division02,REPORTER
            city01-office,郑和平,city01,OFFICE
            city01-admin,白朗,city01,ADMIN
            city01-security,贺宁,city01,SECURITY
            city01-reporter,许一,city01,REPORTER
            city01-approver,许二,city01,APPROVER
            city02-office,罗山,city02,OFFICE
            city02-admin,邱实,city02,ADMIN
            city02-security,丁守,city02,SECURITY
            county001-reporter,李小溪,county001,REPORTER
            county001-approver,王大川,county001,APPROVER
            county001-leader,赵长河,county001,LEADER
            county002-reporter,孙南,county002,REPORTER
            county002-approver,钱坪,county002,APPROVER
            county003-reporter,吴石,county003,REPORTER
            county003-approver,冯桥,county003,APPROVER
            twofold,韩双,county003,LEADER
            twofold,韩双,city02,LEADER
            crossing,杜衡,county001,REPORTER|APPROVER
            crossing,杜衡,city01,OFFICE
            crossing,杜衡,province,ASSESSOR
            """;

    private TwoProvinces() {
    }

    /** The bodies of one of the provinces, as the import reads them. */
    public static byte[] bodies(boolean other) {
        return (other ? BODIES.replace("东江省", "澜海省") : BODIES).getBytes(StandardCharsets.UTF_8);
    }

    /** The people of one of the provinces. */
    public static byte[] people(boolean other) {
        String people = PEOPLE.lines().skip(1).map(line -> (other ? "other-" : "") + line).reduce("", (a, b) -> a + b + "\n");
        return ("account,name,body_code,roles\n" + people).getBytes(StandardCharsets.UTF_8);
    }

    /** The subject in Keycloak of an account. */
    public static String subject(String account) {
        return UUID.nameUUIDFromBytes(("mingzhang/" + account).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
