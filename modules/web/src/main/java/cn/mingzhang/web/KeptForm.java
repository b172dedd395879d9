package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What somebody filled in and could not send for now, kept on the page that refuses it: nothing typed is lost, and it can be
 * sent again from there, without JavaScript too. Files cannot be kept; the page says so.
 *
 * @param action path and query that the form was sent to
 * @param files  whether the form carried files
 */
record KeptForm(String action, List<Field> fields, boolean files) {

    /** Refusals that pass: the same form may be taken a little later. */
    private static final Set<HttpStatus> PASSING = Set.of(HttpStatus.LOCKED, HttpStatus.TOO_MANY_REQUESTS);
    private static final int SHORT = 20;

    /** One field. */
    record Field(String name, String value) {

        /** Whether it is a text that somebody wrote, and not a choice or a number; public for the template. */
        public boolean typed() {
            return value.codePointCount(0, value.length()) > SHORT || value.contains("\n");
        }
    }

    static Optional<KeptForm> of(HttpServletRequest request, HttpStatus status) {
        if (!PASSING.contains(status) || !"POST".equals(request.getMethod())) {
            return Optional.empty();
        }
        var inAddress = request.getQueryString();
        var fields = request.getParameterMap().entrySet().stream().filter(entry -> !entry.getKey().equals("_csrf"))
                .filter(entry -> inAddress == null || !Arrays.asList(inAddress.split("[&=]")).contains(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value))).toList();
        String action = request.getRequestURI().substring(request.getContextPath().length()) + (inAddress == null ? "" : "?" + inAddress);
        boolean files = request instanceof MultipartHttpServletRequest upload && !upload.getFileMap().isEmpty();
        return Optional.of(new KeptForm(action, fields, files));
    }
}
