package cn.mingzhang.decomposition.recognition;

import java.util.List;

/**
 * A question that a person should answer: the field of the point, a stable reason code, and the readings to choose from.
 *
 * @param field as in the JSON: lead, responsible, due, recurrences, path
 * @param reason stable code, translated where it is shown
 * @param options possible answers, best first; may be empty
 */
public record Unsure(String field, String reason, List<String> options) {

    public Unsure {
        options = List.copyOf(options);
    }
}
