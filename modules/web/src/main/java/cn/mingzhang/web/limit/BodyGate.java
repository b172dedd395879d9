package cn.mingzhang.web.limit;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.web.EarlyRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is sent before anything reads it: bodies of JSON and of forms, and addresses. Uploads have bounds of their own
 * (the container's for the whole, {@code StoredFiles} for each file).
 */
final class BodyGate extends OncePerRequestFilter {

    /** Bytes of JSON. */
    static final int LARGEST_JSON = 1024 * 1024;
    /** Bytes of a form without files: a page of cells to mend is the largest one. */
    static final int LARGEST_FORM = 2 * 1024 * 1024;
    /** Characters of a query. */
    static final int LONGEST_QUERY = 4096;

    private final EarlyRefusals refusals;

    BodyGate(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY) {
            refusals.refuse(request, response, HttpStatus.URI_TOO_LONG, "query_too_long", LONGEST_QUERY);
            return;
        }
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        int most = form ? LARGEST_FORM : LARGEST_JSON;
        if (request.getContentLengthLong() > most) {
            refusals.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "body_too_large", most / 1024);
        } else if (form || request.getContentLengthLong() >= 0) {
            // a form without a length is bounded by the container, which reads it
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Bounded(request, most), response);
        }
    }

    /** A body that does not say how long it is: reading ends in words where it becomes too long. */
    private static final class Bounded extends HttpServletRequestWrapper {
        private final int most;

        Bounded(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final int most;
        private long seen;

        Counted(ServletInputStream in, int most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            seen += more;
            if (seen > most) {
                throw new DomainException(DomainException.Kind.TOO_LARGE, "body_too_large", most / 1024);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
