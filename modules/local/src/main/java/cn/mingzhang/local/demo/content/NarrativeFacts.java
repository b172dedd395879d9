package cn.mingzhang.local.demo.content;

/** Who reports on what for which period: the names that go into a narrative. */
public record NarrativeFacts(String body, String title, String period) {
}
