package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles, in both languages. */
class WordsTest {

    /** What begins a refusal: the code is a literal among its arguments. */
    private static final Pattern REFUSAL = Pattern.compile("(?:new DomainException|Fault\\.of|DomainException\\.invalid|DomainException\\.choose|(?<!Fault )\\bfault)\\(");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:_[a-z0-9]*)*)\"");
    private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<script.*?</script>|<style.*?</style>|<kbd>.*?</kbd>|<[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>");
    private static final Pattern READ_ALOUD = Pattern.compile("(?<![\\w:-])(placeholder|title|aria-label|alt)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern ASKED_AND_REPLACED = Pattern.compile("<\\w[\\w:-]*\\s[^<>]*?th:(?:if|unless)=\"[^\"]*\"[^<>]*?th:(?:replace|insert)=");
    private static final Pattern BEGUN = Pattern.compile("[\"'|({#]([a-z][\\w.-]*\\.)(?:[\"']|\\$\\{)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void eachKeyStandsInBothLanguages() {
        var bundles = House.resources("messages", ".properties");
        assertThat(bundles).isNotEmpty();
        for (var chinese : bundles.stream().filter(path -> !path.toString().endsWith("_en.properties")).toList()) {
            var english = chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(House.shown(english)).isEqualTo(keys(chinese));
        }
    }

    @Test
    void aTextAndItsTranslationTakeTheSameArguments() {
        var chinese = texts(Locale.CHINESE);
        var english = texts(Locale.ENGLISH);
        var differing = chinese.keySet().stream().filter(key -> !arguments(chinese.get(key)).equals(arguments(english.getOrDefault(key, "")))).toList();
        assertThat(differing).isEmpty();
    }

    @Test
    void noKeyIsSaidTwice() {
        var owners = new TreeMap<String, List<String>>();
        for (var bundle : House.resources("messages", ".properties")) {
            if (!bundle.toString().endsWith("_en.properties")) {
                keys(bundle).forEach(key -> owners.computeIfAbsent(key, _ -> new ArrayList<>()).add(bundle.getFileName().toString()));
            }
        }
        owners.values().removeIf(named -> named.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void everyRefusalHasItsWords() {
        var said = texts(Locale.CHINESE).keySet();
        var silent = new TreeSet<String>();
        for (var source : House.mainSources()) {
            if (source.toString().contains("/local/") || source.toString().contains("/migrations/")) {
                continue;
            }
            for (String code : codes(House.read(source))) {
                boolean known = code.endsWith("_") ? said.stream().anyMatch(key -> key.startsWith("error." + code)) : said.contains("error." + code);
                if (!known) {
                    silent.add(source.getFileName() + ": " + code);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() {
        var literal = new TreeSet<String>();
        var templates = House.resources("templates", ".html");
        assertThat(templates).isNotEmpty();
        for (var template : templates) {
            String html = House.read(template);
            String bare = MARKUP.matcher(html).replaceAll("").replaceAll("&[a-z]+;|&#\\d+;|\\[\\[.*?]]", "");
            bare.lines().map(String::strip).filter(line -> line.chars().anyMatch(Character::isLetter))
                    .forEach(line -> literal.add(House.shown(template) + ": " + line));
            var aloud = READ_ALOUD.matcher(html.replaceAll("(?s)<!--.*?-->", ""));
            while (aloud.find()) {
                literal.add(House.shown(template) + ": " + aloud.group());
            }
        }
        assertThat(literal).isEmpty();
    }

    /** Thymeleaf replaces an element before it asks whether the element is wanted: the condition would be ignored. */
    @Test
    void templatesNeverAskAndReplaceInOneElement() {
        assertThat(House.resources("templates", ".html")).allSatisfy(template ->
                assertThat(ASKED_AND_REPLACED.matcher(House.read(template)).results().map(MatchResult::group)).as(House.shown(template)).isEmpty());
    }

    @Test
    void whatTemplatesSayIsInTheBundles() {
        var said = texts(Locale.CHINESE).keySet();
        var missing = new TreeSet<String>();
        for (var template : House.resources("templates", ".html")) {
            var used = USED.matcher(House.read(template).replaceAll("(?s)<!--.*?-->", ""));
            while (used.find()) {
                if (!said.contains(used.group(1))) {
                    missing.add(House.shown(template) + ": " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A key is asked for by its whole name, or by a beginning to which the code adds a word. */
    @Test
    void everyTextIsAskedFor() {
        var sources = Stream.of(House.mainSources(), House.resources("templates", ".html"), House.resources("static", ".js")).flatMap(List::stream)
                .map(House::read).collect(Collectors.joining("\n"));
        var begun = BEGUN.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(texts(Locale.CHINESE).keySet()).allMatch(key -> sources.contains(key) || begun.stream().anyMatch(key::startsWith));
    }

    @Test
    void englishIsEnglish() {
        var english = texts(Locale.ENGLISH);
        assertThat(english.keySet().stream().filter(key -> CHINESE.matcher(english.get(key)).find()).filter(key -> !MAY_NAME_CHINESE.contains(key)).toList())
                .isEmpty();
    }

    /** The product's name, and the switch to the other language. */
    private static final Set<String> MAY_NAME_CHINESE = Set.of("product.name", "frame.other-language");

    /** The literals in the arguments of refusals that look like a code; a field's name is one only if nothing else is there. */
    private static Set<String> codes(String source) {
        var codes = new TreeSet<String>();
        var refusal = REFUSAL.matcher(source);
        while (refusal.find()) {
            var arguments = arguments(source, refusal.end());
            boolean fieldFirst = !refusal.group().startsWith("new") && !refusal.group().contains("choose");
            int at = refusal.group().contains("choose") ? 0 : 1;
            if (refusal.group().equals("fault(")) {
                at = arguments.size() > 3 ? 3 : 2;
            }
            if (arguments.size() > at && (!fieldFirst || arguments.size() > 1)) {
                var code = CODE.matcher(arguments.get(at));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }

    /** The arguments of a call whose parenthesis has just been opened. */
    private static List<String> arguments(String source, int from) {
        var found = new ArrayList<String>();
        int depth = 1;
        int begin = from;
        boolean quoted = false;
        for (int at = from; depth > 0; at++) {
            char c = source.charAt(at);
            quoted = (c == '"' && source.charAt(at - 1) != '\\') != quoted;
            if (quoted) {
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && c == ',') {
                found.add(source.substring(begin, at));
                begin = at + 1;
            }
        }
        return found;
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Locale language) {
        var texts = new TreeMap<String, String>(Comparator.naturalOrder());
        for (var bundle : House.resources("messages", ".properties")) {
            if (bundle.toString().endsWith("_en.properties") == language.equals(Locale.ENGLISH)) {
                var loaded = load(bundle);
                loaded.stringPropertyNames().forEach(key -> texts.put(key, loaded.getProperty(key)));
            }
        }
        return texts;
    }

    private static Set<String> keys(Path bundle) {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(House.read(bundle)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return properties;
    }
}
