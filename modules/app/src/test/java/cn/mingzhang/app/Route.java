package cn.mingzhang.app;

import cn.mingzhang.kernel.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A route of the running application.
 *
 * @param things what its path names, in order; empty for a route that names nothing
 */
record Route(String method, String pattern, boolean multipart, List<Thing> things) {

    /** What a path can name. */
    enum Thing {
        PLAN, TASK, JOB, OBLIGATION, EVIDENCE, SCHEME, ASSESSMENT, CRITERION, BODY, INTAKE, SERVICE_ACCOUNT, PERSON, MEMBERSHIP, PROPOSAL, REQUEST, AMENDMENT, POINT
    }

    /** A variable of a path is known by the word before it. Whoever adds a route with another word says here what it names. */
    private static final Map<String, Thing> NAMED_BY = Map.ofEntries(
            Map.entry("service-accounts", Thing.SERVICE_ACCOUNT),
            Map.entry("work-plans", Thing.PLAN),
            Map.entry("tasks", Thing.TASK),
            Map.entry("headings", Thing.POINT),
            Map.entry("jobs", Thing.JOB),
            Map.entry("obligations", Thing.OBLIGATION),
            Map.entry("evidence", Thing.EVIDENCE),
            Map.entry("schemes", Thing.SCHEME),
            Map.entry("assessments", Thing.ASSESSMENT),
            Map.entry("sheets", Thing.BODY),
            Map.entry("marks", Thing.CRITERION),
            Map.entry("facts", Thing.CRITERION),
            Map.entry("bodies", Thing.BODY),
            Map.entry("imports", Thing.INTAKE),
            Map.entry("tenant-imports", Thing.INTAKE),
            Map.entry("requests", Thing.REQUEST),
            Map.entry("amendments", Thing.AMENDMENT),
            Map.entry("rosters", Thing.BODY),
            Map.entry("people", Thing.PERSON),
            Map.entry("memberships", Thing.MEMBERSHIP),
            Map.entry("role-proposals", Thing.PROPOSAL));

    /** Words before variables that are nothing of anybody's: a kind of health, a place in a list. */
    private static final Map<String, String> NO_THINGS = Map.of("health", "readiness", "provinces", "1", "owners", "0");
    private static final Pattern VARIABLE = Pattern.compile("/([^/{}]*)/\\{[^}]*}");

    /** All routes of our own handlers, in the same order in each run: Spring keeps them in one that differs from machine to machine. */
    static List<Route> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("cn.mingzhang."))
                .flatMap(entry -> of(entry.getKey())).distinct().sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method)).toList();
    }

    /** Those of them that give a list page by page. */
    static List<Route> paged(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> Arrays.asList(entry.getValue().getMethod().getParameterTypes()).contains(PageRequest.class))
                .flatMap(entry -> of(entry.getKey())).distinct().sorted(Comparator.comparing(Route::pattern)).toList();
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        boolean multipart = info.getConsumesCondition().getConsumableMediaTypes().stream().anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
        return info.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
                .map(method -> new Route(method.name(), pattern, multipart, things(pattern))));
    }

    private static List<Thing> things(String pattern) {
        var things = new ArrayList<Thing>();
        var variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            String word = variable.group(1);
            if (NAMED_BY.containsKey(word)) {
                things.add(NAMED_BY.get(word));
            } else if (!NO_THINGS.containsKey(word)) {
                throw new AssertionError("what does " + variable.group() + " of " + pattern + " name? Say so in Route");
            }
        }
        return things;
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    /** The path with these ids in it. */
    String path(Map<Thing, String> ids) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> "/" + variable.group(1) + "/"
                + (NAMED_BY.containsKey(variable.group(1)) ? ids.get(NAMED_BY.get(variable.group(1))) : NO_THINGS.get(variable.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + pattern + things.stream().map(Thing::name).collect(Collectors.joining(", ", " (", ")"));
    }
}
