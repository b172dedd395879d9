package cn.mingzhang.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.MingzhangApplication;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** The rules of the house (docs/extending.md), held by the build. */
class HouseRulesTest {

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("(?<![\\w.$/…-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\\w-])");
    /** Names in documents that are not of this house. */
    private static final Set<String> OTHERS = Set.of("LocalDate", "NamedInterface", "ReadWriteMany");

    /** The only classes that read or write beyond one province. Whoever adds one says here why. */
    private static final Set<String> ACROSS_PROVINCES = Set.of(
            "ChainVerifierAcrossProvinces", // audits the whole installation from outside, province by province
            "ChainsAcrossProvinces",        // which provinces have a trail, for sealing and verifying
            "MembershipsAcrossProvinces",   // asked before a province is known: where may this person act
            "ProvincesAcrossProvinces");    // the list of customers, for work that goes province by province

    /** Doors of one question each, asked of their own tables: a repository beneath them would only repeat it. */
    private static final Set<String> DOORS_THAT_READ = Set.of("Calendars", "Memberships", "PersonNames");

    /** Doors whose subject is not a tenant's: what they do stands before any scope. */
    private static final Set<String> DOORS_BEFORE_A_SCOPE = Set.of("Onboarding", "ProvinceUsages", "TenantImport");

    @Test
    void modulesKeepToTheirInterfaces() {
        ApplicationModules.of(MingzhangApplication.class).verify();
    }

    @Test
    void importsRunOneWay() {
        for (int floor = 0; floor < House.STOREYS.size() - 1; floor++) {
            String storey = House.STOREYS.get(floor);
            var above = House.STOREYS.subList(floor + 1, House.STOREYS.size()).stream().map(House::within).toArray(String[]::new);
            noClasses().that().resideInAPackage(House.within(storey)).should().dependOnClassesThat().resideInAnyPackage(above)
                    .allowEmptyShould(true).check(House.classes());
        }
    }

    @Test
    void kernelNeedsNothingButTheJdk() {
        noClasses().that().resideInAPackage(House.within("kernel")).should().dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", House.within("kernel")).check(House.classes());
    }

    @Test
    void onlyTheOwnerTouchesItsTables() {
        for (String owner : House.STOREYS) {
            var tables = describe("tables of " + owner, (JavaClass type) -> type.getPackageName().startsWith("cn.mingzhang.schema.tables")
                    && type.getSimpleName().toLowerCase().startsWith(owner));
            noClasses().that(resideInAPackage("cn.mingzhang..").and(describe("belong to others", type ->
                            !type.getPackageName().startsWith("cn.mingzhang." + ownerPackage(owner)) && !type.getPackageName().startsWith("cn.mingzhang.schema"))))
                    .should().dependOnClassesThat(tables).check(House.classes());
        }
    }

    /** Answers kept under an Idempotency-Key are the edge's, in a table of the store. */
    private static String ownerPackage(String owner) {
        return owner.equals("store") ? "" : owner;
    }

    /** What the trail holds is kept for good: only the sealer fills the columns of the chain, and nothing deletes. */
    @Test
    void nothingButTheSealerTouchesAWrittenEntry() {
        var touching = Pattern.compile("\\b(update|deleteFrom|delete|truncate|mergeInto)\\((?!\\s*\")|(?i:\\b(update|delete\\s+from|truncate(\\s+table)?)\\s+audit_\\w+)");
        var ofTheTrail = Stream.concat(House.mainSources().stream(), House.resources("db", ".sql").stream())
                .filter(path -> Pattern.compile("(?i)\\baudit_(entry|chain)\\b").matcher(House.read(path)).find());
        assertThat(ofTheTrail.filter(path -> touching.matcher(House.read(path)).find()).map(path -> path.getFileName().toString()))
                .containsExactly("ChainRepository.java");
        var sealer = House.mainSources().stream().filter(path -> path.endsWith("ChainRepository.java")).map(House::read).findFirst().orElseThrow();
        assertThat(sealer).doesNotContainPattern("(?i)\\b(delete|truncate)");
    }

    @Test
    void repositoriesStayInsideTheirModule() {
        classes().that().areAnnotatedWith(Repository.class).or().haveSimpleNameEndingWith("Repository")
                .and(describe("are no exception", type -> !ACROSS_PROVINCES.contains(type.getSimpleName()) && !DOORS_THAT_READ.contains(type.getSimpleName())))
                .should().bePackagePrivate().check(House.classes());
    }

    @Test
    void onlyNamedClassesCrossProvinces() {
        var found = House.classes().stream().map(JavaClass::getSimpleName).filter(name -> name.endsWith("AcrossProvinces")).collect(Collectors.toSet());
        assertThat(found).isEqualTo(ACROSS_PROVINCES);
        methods().that().haveNameMatching(".*AcrossProvinces").should().beDeclaredInClassesThat().haveSimpleNameEndingWith("AcrossProvinces")
                .check(House.classes());
    }

    @Test
    void doorsTakeTheScopeFirst() {
        methods().that().areDeclaredInClassesThat(describe("are doors", (JavaClass type) -> (type.isAnnotatedWith(Service.class)
                        || DOORS_THAT_READ.contains(type.getSimpleName())) && type.getModifiers().contains(JavaModifier.PUBLIC) && !DOORS_BEFORE_A_SCOPE.contains(type.getSimpleName())))
                .and().arePublic().and().areNotStatic()
                .and(describe("take something", (JavaMethod method) -> !method.getRawParameterTypes().isEmpty()))
                .should(beginWithScopeOrProvince()).check(House.classes());
    }

    private static ArchCondition<JavaMethod> beginWithScopeOrProvince() {
        return new ArchCondition<>("take Scope or ProvinceId first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var first = method.getRawParameterTypes().getFirst();
                boolean held = first.isEquivalentTo(Scope.class) || first.isEquivalentTo(ProvinceId.class)
                        || first.getAllFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(ProvinceId.class));
                events.add(new SimpleConditionEvent(method, held, method.getFullName()));
            }
        };
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class).check(House.classes());
        fields().that().areDeclaredInClassesThat().areAnnotatedWith(Service.class).should().beFinal().check(House.classes());
    }

    @Test
    void timeComesFromTheClock() {
        for (var type : List.of(LocalDate.class, LocalDateTime.class, Instant.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(House.classes());
        }
        noClasses().that().doNotHaveSimpleName("TimeConfiguration").should().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone").orShould().callMethod(Clock.class, "system", java.time.ZoneId.class)
                .orShould().callMethod(System.class, "currentTimeMillis").check(House.classes());
    }

    @Test
    void nothingIsAmbient() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(House.classes());
    }

    @Test
    void jsonIsWrittenByTheThirdJackson() {
        noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..").check(House.classes());
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().that().resideOutsideOfPackage(House.within("schema"))
                .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveNameMatching(".*(Utils?|Helper|Common|[a-z](VO|BO|DO|DTO))")
                .check(House.classes());
    }

    @Test
    void sourcesStayShort() {
        assertThat(House.sources()).isNotEmpty().allSatisfy(path ->
                assertThat(House.read(path).lines().count()).as(House.shown(path)).isLessThanOrEqualTo(300));
    }

    @Test
    void documentsNameClassesThatExist() {
        var declared = House.sources().stream().flatMap(source -> DECLARED.matcher(House.read(source)).results()).map(found -> found.group(1)).collect(Collectors.toSet());
        for (var document : House.documents()) {
            var named = QUOTED.matcher(House.read(document)).results().flatMap(quoted -> CLASS_NAME.matcher(quoted.group(1)).results()).map(MatchResult::group);
            assertThat(named.filter(name -> !OTHERS.contains(name) && !declared.contains(name))).as(House.shown(document)).isEmpty();
        }
    }

    @Test
    void pagesAndEndpointsStayInsideTheirModule() {
        classes().that().haveSimpleNameEndingWith("Pages").or().haveSimpleNameEndingWith("Endpoint").should().bePackagePrivate()
                .check(House.classes());
    }
}
