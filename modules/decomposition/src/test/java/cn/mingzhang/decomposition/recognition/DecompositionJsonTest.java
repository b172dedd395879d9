package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DecompositionJsonTest {

    @Test
    void writesTheFieldsThatTheInterfacePromises() {
        var source = SourceText.plain("a", "白石县2020年公开方案\n一、公开预算。6月底前公布，公开率100%，每季度更新1次，来信3个工作日内答复。（责任单位：县财政局）\n二、公开决算。");
        var json = JsonMapper.shared().readTree(DecompositionJson.of(new Recogniser().recognise(source, null)).write());
        assertThat(json.propertyNames()).containsExactly("title", "year", "points", "set_aside");
        var point = json.get("points").get(0);
        assertThat(point.propertyNames()).containsExactly("id", "path", "heading", "start", "lead", "responsible", "due", "due_text",
                "other_dues", "recurrences", "limits", "text", "span", "measures", "unsure");
        assertThat(point.get("due").asString()).isEqualTo("2020-06-30");
        assertThat(point.get("recurrences").get(0).toString()).isEqualTo("{\"at_least\":1,\"per\":\"quarter\",\"text\":\"每季度更新1次\"}");
        assertThat(point.get("limits").get(0).get("kind").asString()).isEqualTo("within");
        assertThat(point.get("measures").get(0).get("text").asString()).isEqualTo("公开率100%");
        assertThat(json.get("set_aside").get(0).get(0).asInt()).isZero();
    }
}
