package cn.mingzhang.progress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"run.exe", "页面.HTML", "图.svg", "a.tar.sh", "C:\\x\\macro.vbs", "归档.jar"})
    void refusesByNameWhatWouldRun(String name) {
        assertThatThrownBy(() -> EvidenceRules.acceptedName(name)).hasMessageContaining("evidence_type_refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml; charset=utf-8", "application/x-dosexec", "application/x-sh"})
    void refusesByContentWhatWouldRun(String type) {
        assertThatThrownBy(() -> EvidenceRules.requireAccepted(type)).hasMessageContaining("evidence_type_refused");
    }

    @Test
    void keepsTheLastPartOfAName() {
        assertThat(EvidenceRules.acceptedName("../../etc/公开情况.xlsx")).isEqualTo("公开情况.xlsx");
        assertThat(EvidenceRules.acceptedName("台账\u202Egpj.pdf")).isEqualTo("台账gpj.pdf");
        assertThatThrownBy(() -> EvidenceRules.acceptedName("  ")).hasMessageContaining("file_name_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/a", "www.example.gov.cn/a", "ftp://example.gov.cn/a", "https://", "https://a b.cn",
        "data:text/html,x", "https://user:pass@example.gov.cn/"})
    void refusesWhatIsNoAbsoluteWebAddress(String url) {
        assertThatThrownBy(() -> EvidenceRules.acceptedUrl(url)).hasMessageContaining("url_not_absolute");
    }

    @Test
    void acceptsPublishedPages() {
        assertThat(EvidenceRules.acceptedUrl(" https://www.example.gov.cn/xxgk/20260121.html?id=3#p2 "))
                .isEqualTo("https://www.example.gov.cn/xxgk/20260121.html?id=3#p2");
    }
}
