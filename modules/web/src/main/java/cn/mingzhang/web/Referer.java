package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/** The page one came from. */
final class Referer {

    private Referer() {
    }

    /** Its path and query here, the workbench when nothing is known: whatever the sender says, nobody is led to another site. */
    static String path(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            var uri = referer == null ? null : URI.create(referer);
            String path = uri == null ? null : uri.getRawPath();
            boolean ours = path != null && path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
            return !ours ? "/" : path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
