package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;

/**
 * What one body owes, named by words that are the same at every load.
 *
 * @param task  the task's number in the plan
 * @param body  the body's code
 * @param steps how many superiors verify it
 */
record Owed(String task, String body, Part part, String period, LocalDate opensOn, LocalDate dueOn, int steps) {

    String key() {
        return body + "/" + task + "/" + part + "/" + period;
    }

    /** The same task in the same period, whoever owes it. */
    String contributionsKey() {
        return task + "/" + period;
    }
}
