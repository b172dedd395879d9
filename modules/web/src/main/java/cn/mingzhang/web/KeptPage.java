package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * The page that stays open while its reader switches to another membership. Where it does not exist for that membership, the
 * workbench opens instead of a refusal.
 */
public final class KeptPage {

    private static final String ATTRIBUTE = "mingzhang.kept-page";
    private static final Set<HttpStatus> GONE = Set.of(HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN, HttpStatus.METHOD_NOT_ALLOWED);

    private KeptPage() {
    }

    /** Where the reader was when they switched: a path of this application, the workbench when nothing is known. */
    public static String keep(HttpServletRequest request) {
        String page = Referer.path(request);
        request.getSession().setAttribute(ATTRIBUTE, page);
        return page;
    }

    /** Whether this is the first look at a kept page, and it is none of the reader's. */
    static boolean isLost(HttpServletRequest request, HttpStatus status) {
        var session = request.getSession(false);
        if (session == null || !request.getMethod().equals("GET") || !GONE.contains(status)) {
            return false;
        }
        Object kept = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return asked.equals(kept) && !asked.equals("/");
    }
}
