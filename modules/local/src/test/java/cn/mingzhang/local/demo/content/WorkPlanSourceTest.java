package cn.mingzhang.local.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkPlanSourceTest {

    private static final List<String> AUDIENCES = List.of("各市、县（市、区）司法局", "各县（市、区）司法局", "各市司法局", "厅机关各处室");
    private static final Pattern NOTE = Pattern.compile("（((?:牵头|责任)单位：.*)）$|〔(责任单位：.*)〕$|（([^（]*牵头，.*)）$|由([^。]*牵头，[^。]*配合)。$");
    private static final Pattern QUOTA = Pattern.compile("(全年不少于|每年至少|每半年至少|每季度至少|每月至少|每周至少|每日至少)(\\p{Alpha}|[^0-9。]){0,14}\\d+(次|期|个)");
    private static final Pattern LIMIT = Pattern.compile("\\d+(个工作日|小时|日)内|不少于\\d+日");

    private final WorkPlanSource plan = DemoContent.load(DemoSize.FULL).main().workPlan();

    @Test
    void hasAboutFortyPoints() {
        assertThat(plan.leaves()).hasSizeBetween(38, 45);
        assertThat(DemoContent.load(DemoSize.SMALL).second().workPlan().leaves()).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void everyOwnerIsABodyOrAnAudience(DemoSize size) {
        for (var province : DemoContentTest.provinces(size)) {
            for (var leaf : province.workPlan().leaves()) {
                assertThat(owners(leaf.text())).as(leaf.line()).isNotEmpty().allSatisfy(owner -> assertThat(
                        AUDIENCES.contains(owner) || province.bodies().stream().filter(body -> body.answersTo(owner)).count() == 1)
                        .as(owner).isTrue());
            }
        }
    }

    @Test
    void everyDivisionOwesSomething() {
        var named = plan.leaves().stream().flatMap(leaf -> owners(leaf.text()).stream()).collect(Collectors.toSet());
        assertThat(DemoContent.load(DemoSize.FULL).main().bodies()).filteredOn(body -> body.level().equals("DIVISION"))
                .allMatch(division -> named.stream().anyMatch(division::answersTo), "is named in the plan");
    }

    @Test
    void setsQuotasLimitsAndDates() {
        assertThat(plan.leaves()).filteredOn(leaf -> QUOTA.matcher(leaf.text()).find()).hasSizeGreaterThan(12);
        assertThat(plan.leaves()).filteredOn(leaf -> LIMIT.matcher(leaf.text()).find()).hasSizeGreaterThan(8);
        assertThat(plan.leaves()).filteredOn(leaf -> leaf.text().matches(".*\\d(日|月底)前.*|.*年底前.*")).hasSizeGreaterThan(10);
    }

    @Test
    void textAndOutlineSayTheSame() {
        assertThat(plan.text()).isEqualTo(plan.outline().stream().map(OutlineItem::line)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void wordDocumentCountsTheNumeralsItself() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(plan.docx()))) {
            var counted = document.getParagraphs().stream().filter(paragraph -> paragraph.getNumID() != null).toList();
            assertThat(counted).hasSize((int) plan.outline().stream()
                    .filter(item -> item.numbering() == OutlineItem.Numbering.AUTO).count());
            assertThat(counted).allMatch(paragraph -> paragraph.getNumFmt() != null && paragraph.getNumLevelText() != null);
            assertThat(counted).extracting(XWPFParagraph::getText).noneMatch(text -> text.matches("[一二三四五六七（].{0,2}[、）].*"));
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle).contains("Title", "Heading1", "Heading2");
            assertThat(document.getStyles().getStyle("Heading2").getCTStyle().getPPr().getOutlineLvl().getVal()).isEqualTo(1);
            assertThat(document.getTables()).hasSize(1);
        }
    }

    @Test
    void wordDocumentIsTheSameEveryTime() {
        assertThat(plan.docx()).isEqualTo(plan.docx());
    }

    private static List<String> owners(String text) {
        var matcher = NOTE.matcher(text);
        if (!matcher.find()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        var note = matcher.group(matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : matcher.group(3) != null ? 3 : 4);
        for (var audience : AUDIENCES) {
            if (note.contains(audience)) {
                found.add(audience);
                note = note.replace(audience, "");
            }
        }
        for (var name : note.split("[；、，]|牵头|配合|负责|单位：|责任")) {
            if (!name.isBlank()) {
                found.add(name);
            }
        }
        return found;
    }
}
