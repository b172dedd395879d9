package cn.mingzhang.codegen;

import cn.mingzhang.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * The rules by which a column's name decides its Java type. MariaDB hides some types (JSON, booleans), so names carry
 * the meaning: ids are typed records, {@code *_at} are instants in UTC, {@code *_on} dates, {@code *_json} texts.
 */
final class SchemaRules {

    private static final String ID = "cn.mingzhang.kernel.id.";
    private static final String WORD = "cn.mingzhang.kernel.word.";

    /** Id type by the columns that hold it. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("ProvinceId", "province_id"),
            Map.entry("BodyId", "body_id|tenant_id|superior_id|system_superior_id|area_superior_id|ancestor_id"
                    + "|descendant_id|issuer_id|city_id|awaiting_body_id|verifier_id|grantor_id"),
            Map.entry("PersonId", "person_id|actor_id|reviewer_id|stored_by|created_by|started_by|drafted_by|submitted_by"
                    + "|added_by|taken_by|assessed_by|granted_by|proposed_by|decided_by|changed_by|asked_by|answered_by|amended_by|received_by"),
            Map.entry("MembershipId", "membership_id|replaces_id"),
            Map.entry("RoleProposalId", "proposal_id"),
            Map.entry("GroupId", "group_id"),
            Map.entry("IntakeId", "intake_id"),
            Map.entry("FileId", "file_id|source_file_id"),
            Map.entry("WorkPlanId", "plan_id|parent_plan_id|revises_plan_id"),
            Map.entry("WorkPointId", "point_id|parent_point_id"),
            Map.entry("TaskId", "task_id|parent_task_id|root_task_id"),
            Map.entry("JobId", "job_id"),
            Map.entry("ObligationId", "obligation_id|parent_obligation_id|open_of"),
            Map.entry("AmendmentId", "amendment_id"),
            Map.entry("RequestId", "progress_request\\.request_id"),
            Map.entry("ReportId", "report_id"),
            Map.entry("ReviewId", "review_id"),
            Map.entry("EvidenceId", "evidence_id"),
            Map.entry("SchemeId", "scheme_id"),
            Map.entry("CriterionId", "criterion_id"),
            Map.entry("AssessmentId", "assessment_id"));

    /** Word of the glossary by the qualified columns that hold it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("BodyLevel", "tenants_body\\.level"),
            Map.entry("ProvinceState", "tenants_province\\.state"),
            Map.entry("Line", "tenants_superior\\.line"),
            Map.entry("Role", "tenants_(role|membership_role|role_proposal)\\.role"),
            Map.entry("Duty", "tenants_\\w+\\.duty"),
            Map.entry("IntakeState", "tenants_intake\\.state"),
            Map.entry("Provisioning", "tenants_person\\.provisioning"),
            Map.entry("ProposalState", "tenants_role_proposal\\.state"),
            Map.entry("RosterPost", "progress_roster_entry\\.post"),
            Map.entry("Part", "\\w+\\.part"),
            Map.entry("PeriodKind", "decomposition_work_plan\\.default_period|decomposition_task\\.period"),
            Map.entry("WorkKind", "decomposition_task\\.kind"),
            Map.entry("Audience", "decomposition_task_owner\\.audience"),
            Map.entry("PlanState", "decomposition_work_plan\\.state"),
            Map.entry("JobState", "decomposition_publication\\.state"),
            Map.entry("ObligationState", "(progress_obligation|scoring_fact)\\.state"),
            Map.entry("Outcome", "(progress|scoring)_\\w+\\.outcome"),
            Map.entry("ReportState", "progress_report\\.state"),
            Map.entry("AmendmentKind", "decomposition_amendment\\.kind"),
            Map.entry("RequestKind", "progress_request\\.kind"),
            Map.entry("RequestState", "progress_request\\.state"),
            Map.entry("DeclineGround", "progress_request\\.ground"),
            Map.entry("Verdict", "progress_review\\.verdict"),
            Map.entry("CriterionKind", "scoring_criterion\\.kind"),
            Map.entry("FactKind", "scoring_criterion\\.fact"),
            Map.entry("SchemeState", "scoring_scheme\\.state"),
            Map.entry("AssessmentState", "scoring_assessment\\.state"));

    private SchemaRules() {
    }

    static Configuration configuration(EmbeddedDatabase database, Path output) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.mariadb.jdbc.Driver").withUrl(database.jdbcUrl())
                        .withUser(EmbeddedDatabase.USER).withPassword(database.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema("mingzhang")
                                .withOutputSchemaToDefault(true)
                                .withIncludes(".*")
                                .withExcludes("(?i:DATABASECHANGELOG.*|SPRING_SESSION.*|scheduled_tasks)")
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate().withImplicitJoinPathsToMany(false).withJavadoc(false)
                                .withRecords(true).withPojos(false).withDaos(false).withGeneratedAnnotation(false)
                                .withCommentsOnColumns(false))
                        .withTarget(new Target().withPackageName("cn.mingzhang.schema").withDirectory(output.toString())));
    }

    /** What the rules say, as text, so that a changed rule makes a new model. */
    static String fingerprint() {
        return new java.util.TreeMap<>(IDS) + "" + new java.util.TreeMap<>(WORDS) + "3";
    }

    private static List<ForcedType> forcedTypes() {
        var types = new ArrayList<ForcedType>();
        IDS.forEach((type, columns) -> types.add(new ForcedType()
                .withUserType(ID + type)
                .withConverter("org.jooq.Converter.ofNullable(Long.class, " + ID + type + ".class, " + ID + type + "::new, "
                        + ID + type + "::value)")
                .withIncludeExpression("(?i:(?:.*\\.)?(?:" + columns + "))")));
        WORDS.forEach((type, columns) -> types.add(new ForcedType()
                .withUserType(WORD + type)
                .withEnumConverter(true)
                .withIncludeExpression("(?i:(?:.*\\.)?(?:" + columns + "))")));
        types.add(new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"));
        types.add(new ForcedType()
                .withUserType("java.time.Instant")
                .withConverter("org.jooq.Converter.ofNullable(java.time.LocalDateTime.class, java.time.Instant.class, "
                        + "t -> t.toInstant(java.time.ZoneOffset.UTC), "
                        + "i -> java.time.LocalDateTime.ofInstant(i, java.time.ZoneOffset.UTC))")
                .withIncludeExpression("(?i:.*\\.\\w+_at)"));
        return types;
    }
}
