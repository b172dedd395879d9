package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * No text makes a pattern run out of stack or of time. A group that may repeat without bound is matched by a call for each
 * repetition unless it is possessive; so such groups are possessive or have a bound.
 */
class PatternSafetyTest {

    private static final int REPEATS = 20_000;
    /** Of each character, at most; the patterns look some hundred characters ahead, each for some hundred words, from places where they may begin. */
    private static final int MOST_READS = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** What may stand at the beginning, and what repeats behind it. */
    private static final List<List<String>> TEXTS = List.of(List.of("会同有关", "地区"), List.of("每季度", "、月"), List.of("每年1月5日", "、5日"), List.of("由", "、"), List.of("", "工作"),
            List.of("目标", "和目标"), List.of("", "（由"), List.of("", " "), List.of("", "\n"), List.of("1", ".1"), List.of("", "序号"));
    /** Asked only whether they match the whole of words that are known to be short: heads of columns, headings, titles, cells for times. */
    private static final Pattern OF_SHORT_WORDS = Pattern.compile("TableColumn\\..*|TitleFinder\\.TITLE|QuotaPatterns\\.CELL|PointFilter\\.AIM_HEADING");
    private static final Pattern UNBOUNDED = Pattern.compile("\\)(?:\\*|\\+|\\{\\d+,\\})(?!\\+)");

    @Test
    void groupsThatRepeatArePossessiveOrHaveABound() throws Exception {
        var unsafe = new ArrayList<String>();
        patterns().forEach((name, pattern) -> {
            String regex = pattern instanceof Sought sought ? sought.pattern().pattern() : ((Pattern) pattern).pattern();
            String bare = regex.replaceAll("\\\\.", "x").replaceAll("\\[[^\\]]*\\]", "x");
            if (UNBOUNDED.matcher(bare).find()) {
                unsafe.add(name);
            }
        });
        assertThat(unsafe).isEmpty();
    }

    @Test
    void aPatternReadsEachCharacterOfTwentyThousandRepeatsABoundedNumberOfTimes() throws Exception {
        var slow = new ArrayList<String>();
        for (var pattern : patterns().entrySet()) {
            for (var text : OF_SHORT_WORDS.matcher(pattern.getKey()).matches() ? List.<List<String>>of() : TEXTS) {
                try {
                    matches(pattern.getValue(), new Counted(text.getFirst() + text.getLast().repeat(REPEATS)));
                } catch (StackOverflowError | TooManyReads e) {
                    slow.add(pattern.getKey() + " on " + text + ": " + e);
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void namesAreSoughtInListsOfAnyLength() {
        for (var parts : TEXTS) {
            String text = parts.getFirst() + parts.getLast().repeat(REPEATS);
            Assertions.assertTimeoutPreemptively(LONGEST, () -> NameList.parse(text), parts::toString);
        }
        assertThat(NameList.parse("市财政局会同" + "有关部门会同".repeat(REPEATS) + "市司法局")).contains("市财政局", "市司法局");
    }

    /** How often a pattern matches, sought as the recogniser seeks it. */
    private static long matches(Object pattern, CharSequence text) {
        if (pattern instanceof Pattern plain) {
            return plain.matcher(text).results().count();
        }
        var sought = (Sought) pattern;
        var m = sought.in(text);
        long count = 0;
        for (int at = 0; at < text.length() && sought.next(m, text, at); at = Math.max(m.end(), at + 1)) {
            count++;
        }
        return count;
    }

    /** Words that know how often they were read, so that a slow machine fails no test. */
    private static final class Counted implements CharSequence {

        private final String words;
        private long left;

        private Counted(String words) {
            this.words = words;
            this.left = (long) MOST_READS * words.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- < 0) {
                throw new TooManyReads();
            }
            return words.charAt(index);
        }

        @Override
        public int length() {
            return words.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return words.subSequence(start, end);
        }
    }

    private static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Every pattern that a class of the package holds, by its name. */
    private static Map<String, Object> patterns() throws IOException, URISyntaxException, ReflectiveOperationException {
        var found = new TreeMap<String, Object>();
        var folder = Path.of(Recogniser.class.getResource("Recogniser.class").toURI()).getParent();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var type = Class.forName(Recogniser.class.getPackageName() + "." + file.getFileName().toString().replace(".class", ""));
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) || type.isEnum() && !field.isSynthetic()) {
                        add(type, field, found);
                    }
                }
            }
        }
        assertThat(found.size()).isGreaterThan(100);
        return found;
    }

    private static void add(Class<?> type, Field field, Map<String, Object> found) throws IllegalAccessException {
        field.setAccessible(true);
        String name = type.getSimpleName() + "." + field.getName();
        boolean holds = field.getType() == Pattern.class || field.getType() == Sought.class;
        if (holds && Modifier.isStatic(field.getModifiers())) {
            found.put(name, field.get(null));
        } else if (field.getType() == Pattern.class && type == MarkerKind.class) {
            for (var kind : MarkerKind.values()) {
                found.put(name + " of " + kind, field.get(kind));
            }
        }
    }
}
