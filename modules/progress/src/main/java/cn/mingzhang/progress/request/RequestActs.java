package cn.mingzhang.progress.request;

/**
 * What a reader may ask about an obligation now.
 *
 * @param receive  take note of the task
 * @param decline  send it back
 * @param extend   ask for a later date
 * @param withdraw take the open request back
 * @param answer   say yes or no to the open request
 */
public record RequestActs(boolean receive, boolean decline, boolean extend, boolean withdraw, boolean answer) {
}
