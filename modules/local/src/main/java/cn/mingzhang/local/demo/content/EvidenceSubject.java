package cn.mingzhang.local.demo.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a piece of evidence proves: the work of one body in one period, and the day on which the file was made. */
public record EvidenceSubject(String body, String title, String period, LocalDate date) {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    String chineseDate() {
        return date.format(CHINESE);
    }
}
