package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class OfficeFileTest {

    @Test
    void goesOutUnderItsChineseName() {
        var answer = OfficeFile.of("清溪县司法局/2026年\"自查\"", OfficeFile.Kind.DOCX, new byte[3]).attachment();
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;").contains("filename*=UTF-8''%E6%B8%85%E6%BA%AA").doesNotContain("/2026");
        assertThat(answer.getHeaders().getContentType()).hasToString(OfficeFile.Kind.DOCX.mediaType());
    }
}
