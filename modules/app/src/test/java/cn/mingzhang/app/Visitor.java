package cn.mingzhang.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A person with a browser that runs no scripts: it keeps cookies, follows redirects and fills in the first form of a page. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final int HOPS = 12;

    /** Where one is after following every redirect. */
    record Page(int status, URI at, HttpHeaders headers, String body) {

        /** Whether the page's first form asks for this. */
        boolean asksFor(String field) {
            return FORM.matcher(body).find() && body.contains("name=\"" + field + "\"");
        }
    }

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    /** By server and name; Keycloak's come marked as secure, which a browser takes as such on loopback. */
    private final Map<String, String> cookies = new HashMap<>();
    private final URI app;

    Visitor(int port) {
        this.app = URI.create("http://127.0.0.1:" + port);
    }

    Page open(String path) {
        return follow(HttpRequest.newBuilder(app.resolve(path)));
    }

    /** One step, whatever it answers. */
    HttpResponse<String> ask(String path, String... headers) {
        var request = HttpRequest.newBuilder(app.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Opens the pages, and signs in by the two steps of Keycloak where it asks. */
    Page signIn(String account) {
        var page = open("/");
        for (int step = 0; step < 2 && (page.asksFor("username") || page.asksFor("password")); step++) {
            page = page.asksFor("password") ? fill(page, Map.of("username", account, "password", TestServers.PASSWORD)) : fill(page, Map.of("username", account));
        }
        return page;
    }

    /** Sends the first form of a page with these fields besides those that it holds. */
    Page fill(Page page, Map<String, String> fields) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form at " + page.at() + ":\n" + page.body());
        }
        var all = new LinkedHashMap<String, String>();
        int end = page.body().indexOf("</form>", form.end());
        INPUT.matcher(page.body().substring(form.end(), end)).results().forEach(input -> {
            var name = NAME.matcher(input.group());
            var value = VALUE.matcher(input.group());
            if (name.find() && value.find()) {
                all.put(name.group(1), HtmlUtils.htmlUnescape(value.group(1)));
            }
        });
        all.putAll(fields);
        return post(page.at().resolve(HtmlUtils.htmlUnescape(form.group(1))), all);
    }

    /** Presses the button that signs out. */
    Page signOut(Page page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("nothing to sign out with at " + page.at());
        }
        return post(app.resolve("/logout"), Map.of("_csrf", token.group(1)));
    }

    /** The session's cookie, or null. */
    String session() {
        return cookies.get(app.getAuthority() + " SESSION");
    }

    private Page post(URI to, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(to).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page follow(HttpRequest.Builder first) {
        var answer = send(first);
        for (int hop = 0; hop < HOPS && answer.statusCode() / 100 == 3; hop++) {
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())));
        }
        return new Page(answer.statusCode(), answer.uri(), answer.headers(), answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            String server = request.build().uri().getAuthority() + " ";
            String mine = cookies.entrySet().stream().filter(cookie -> cookie.getKey().startsWith(server))
                    .map(cookie -> cookie.getKey().substring(server.length()) + "=" + cookie.getValue()).collect(Collectors.joining("; "));
            var answer = http.send(mine.isEmpty() ? request.build() : request.header("Cookie", mine).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(server, cookie));
            return answer;
        } catch (IOException unreachable) {
            throw new AssertionError("nobody answers at " + request.build().uri(), unreachable);
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    private void keep(String server, String cookie) {
        String[] pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(server + pair[0]);
        } else {
            cookies.put(server + pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
