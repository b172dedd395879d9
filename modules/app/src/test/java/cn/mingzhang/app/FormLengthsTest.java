package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every text that a form on a page takes has a length: whoever types more is told in words, nothing is cut and nothing breaks. */
@AppTest
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormLengthsTest {

    private static final List<String> WRITERS = List.of("office", "county001-reporter", "county001-approver", "city01-office", "assessor1", "admin", "security", "operator");
    private static final String ABSURD = "长".repeat(120_000);
    private static final Pattern TOLD = Pattern.compile("最多 [\\d,]+ 个?字");

    /** A reason that a form holds for another of its buttons, and a form that is only shown again. */
    private static final Set<String> NOT_TAKEN = Set.of("/obligations/*/approval reason", "/obligations/*/verification reason", "/reviews verdict=pass reason",
            "/role-proposals verdict=confirm reason");

    /** One way to send a form: by one of its buttons. */
    private record Press(String action, Element button) {

        String shape() {
            String named = action.replaceAll("\\d+", "*").replaceAll("[?#].*", "");
            return button.hasAttr("name") ? named + " " + button.attr("name") + "=" + button.val() : named;
        }
    }

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestWorld world;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private LivedYear lived;

    @BeforeAll
    void liveAYear() {
        lived = new LivedYear(api, "form-lengths-newcomer");
    }

    @Test
    void whatIsTooLongIsRefusedInWords() throws Exception {
        var seen = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (var page : pages()) {
            for (String writer : WRITERS) {
                for (var form : forms(page, writer)) {
                    for (var press : presses(form)) {
                        for (var text : texts(form)) {
                            String named = press.shape() + " " + text.attr("name");
                            if (!NOT_TAKEN.contains(named) && seen.add(named)) {
                                check(page + " as " + writer, writer, form, press, text, faults);
                            }
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(70);
        assertThat(String.join("\n", faults)).isEmpty();
    }

    private Set<String> pages() {
        var pages = new LinkedHashSet<String>();
        for (var route : Route.all(mappings)) {
            if (!route.isApi() && route.method().equals("GET")) {
                for (var things : List.of(lived.things(route), lived.later())) {
                    pages.add(route.path(things).replace("/provinces/1", "/provinces/" + world.dongjiang().value()).replace("/operator/" + RouteRequest.NOBODYS, "/operator/" + world.dongjiang().value()));
                }
            }
        }
        return pages;
    }

    private List<FormElement> forms(String page, String account) throws Exception {
        var answer = perform(MockMvcRequestBuilders.get(page).param("year", "2026").param("plan_id", lived.later().get(Route.Thing.PLAN)), account).getResponse();
        if (answer.getStatus() != 200 || answer.getContentType() == null || !answer.getContentType().startsWith("text/html")) {
            return List.of();
        }
        var document = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        document.forms().stream().filter(form -> !form.hasAttr("action")).forEach(form -> form.attr("action", page));
        return document.forms().stream().filter(form -> form.attr("method").equalsIgnoreCase("post")).toList();
    }

    private static List<Press> presses(FormElement form) {
        return form.elements().stream().filter(button -> button.normalName().equals("button") && !button.attr("type").equals("button") && !button.attr("formmethod").equals("get"))
                .map(button -> new Press(button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action"), button))
                .filter(press -> !press.action().endsWith("/form")).toList();
    }

    private static List<Element> texts(FormElement form) {
        return form.elements().stream().filter(field -> field.hasAttr("name") && (field.normalName().equals("textarea")
                || field.normalName().equals("input") && List.of("", "text", "search", "url", "tel").contains(field.attr("type")))).toList();
    }

    private void check(String where, String writer, FormElement form, Press press, Element text, List<String> faults) throws Exception {
        var request = MockMvcRequestBuilders.post(press.action().replaceFirst("#.*", ""));
        var ticked = new HashSet<String>();
        for (var field : form.elements()) {
            String name = field.attr("name");
            if (!name.isEmpty() && !name.equals("_csrf") && !field.normalName().equals("button")) {
                values(field, ticked).forEach(value -> request.param(name, field.equals(text) ? ABSURD : value));
            }
        }
        if (press.button().hasAttr("name")) {
            request.param(press.button().attr("name"), press.button().val());
        }
        var result = perform(request.with(csrf()), writer);
        var answer = result.getResponse();
        String said = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).text() + result.getFlashMap();
        // what is no more as the page showed it is not taken either
        if (!List.of(404, 409, 413, 422).contains(answer.getStatus()) && !TOLD.matcher(said).find()) {
            faults.add(where + ": " + press.shape() + " with a long " + text.attr("name") + " is " + answer.getStatus() + " " + answer.getHeader("Location") + " "
                    + said.substring(0, Math.min(300, said.length())));
        }
    }

    /** What a browser would send, with something in each field and one of each choice. */
    private static List<String> values(Element field, Set<String> ticked) {
        String type = field.attr("type");
        if (field.normalName().equals("select")) {
            var chosen = field.select("option[selected]").isEmpty() ? field.select("option:not([value=''])") : field.select("option[selected]");
            return chosen.isEmpty() ? List.of() : List.of(chosen.first().val());
        }
        if (type.equals("checkbox") || type.equals("radio")) {
            return ticked.add(field.attr("name")) ? List.of(field.val()) : List.of();
        }
        if (type.equals("file")) {
            return List.of();
        }
        if (field.attr("name").equals("body_name")) {
            return List.of("county001");
        }
        return List.of(!field.val().isEmpty() || type.equals("hidden") ? field.val() : type.equals("date") ? "2026-12-01" : type.equals("url") ? "https://www.example.gov.cn/a.html"
                : field.attr("inputmode").equals("numeric") || type.equals("number") ? "1" : "x");
    }

    private MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request, String account) throws Exception {
        return mvc.perform(request.with(TestWorld.inBrowser(account))).andReturn();
    }
}
