package cn.mingzhang.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the detail of an entry, field by field. */
@Component
public class TrailDetails {

    private final JsonMapper json;

    TrailDetails(JsonMapper json) {
        this.json = json;
    }

    /** The fields, first those that changed, each sort in the order of their names; of a plain value only what it was after. */
    public List<FieldChange> of(TrailEntry entry) {
        return json.readTree(entry.detail()).properties().stream()
                .sorted(Comparator.comparing((Map.Entry<String, JsonNode> each) -> !change(each.getValue())).thenComparing(Map.Entry::getKey))
                .map(each -> field(each.getKey(), each.getValue())).toList();
    }

    private static boolean change(JsonNode value) {
        return value.isObject() && value.size() == 2 && value.has("before") && value.has("after");
    }

    private static FieldChange field(String name, JsonNode value) {
        return change(value) ? new FieldChange(name, text(value.get("before")), text(value.get("after"))) : new FieldChange(name, null, text(value));
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            return String.join(", ", value.values().stream().map(each -> String.valueOf(text(each))).toList());
        }
        return value.isContainer() ? value.toString() : value.asString();
    }
}
