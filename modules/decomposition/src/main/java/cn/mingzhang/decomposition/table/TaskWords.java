package cn.mingzhang.decomposition.table;

import java.util.List;

/**
 * A task as the table words it; nothing is null, what is not there is empty.
 *
 * @param lead        牵头单位, separated by 、
 * @param responsible 责任单位, likewise
 * @param due         完成时限: a date, or the words of the document
 * @param rhythm      频次: the period, then quotas, separated by ；
 * @param limits      时限要求, separated by ；
 * @param weight      权重, a percentage
 */
public record TaskWords(String title, String text, String lead, String responsible, String due, String rhythm, String limits, String weight) {

    /** A task without weight. */
    public TaskWords(String title, String text, String lead, String responsible, String due, String rhythm, String limits) {
        this(title, text, lead, responsible, due, rhythm, limits, "");
    }

    /** The words of a field. */
    String of(TaskField field) {
        return all().get(field.ordinal());
    }

    /** In the order of the columns and of {@link TaskField}. */
    public List<String> all() {
        return List.of(title, text, lead, responsible, due, rhythm, limits, weight);
    }
}
