package cn.mingzhang.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Every POST of the API may carry an Idempotency-Key: the same key and body give the first answer again for a day,
 * another body is a conflict. Runs behind the sign-in, since keys are each person's own.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String NOTHING_KEPT = IdempotencyFilter.class.getName() + ".nothing-kept";

    private final IdempotentPosts posts;
    private final SignedInSource people;
    private final EarlyRefusals refusals;

    IdempotencyFilter(IdempotentPosts posts, SignedInSource people, EarlyRefusals refusals) {
        this.posts = posts;
        this.people = people;
        this.refusals = refusals;
    }

    /** Lets a handler say that its answer holds a secret: it is not kept, and the same key may be used again. */
    public static void keepNothing(HttpServletRequest request) {
        request.setAttribute(NOTHING_KEPT, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Scope scope = scope(request).orElse(null);
        if (scope == null) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > 100 || !StandardCharsets.US_ASCII.newEncoder().canEncode(key)) {
            refusals.refuse(request, response, HttpStatus.BAD_REQUEST, "invalid_request");
            return;
        }
        RepeatableRequest repeatable;
        try {
            repeatable = new RepeatableRequest(request);
        } catch (DomainException tooLarge) {
            refusals.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLarge.code(), tooLarge.arguments().toArray());
            return;
        }
        String hash = hash(scope, repeatable);
        var earlier = posts.claim(scope, key, hash);
        if (earlier.isEmpty()) {
            first(scope, key, repeatable, response, chain);
        } else {
            again(earlier.get(), hash, request, response);
        }
    }

    private void first(Scope scope, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caching);
            if (isFinal(caching.getStatus()) && request.getAttribute(NOTHING_KEPT) == null) {
                posts.answered(scope, key, caching.getStatus(), caching.getHeader(HttpHeaders.LOCATION), caching.getContentType(),
                        new String(caching.getContentAsByteArray(), StandardCharsets.UTF_8));
                kept = true;
            }
        } finally {
            if (!kept) {
                posts.release(scope, key);
            }
        }
        caching.copyBodyToResponse();
    }

    /** A fault of ours, a suspended province and too many requests pass: the same request may do better later. */
    private static boolean isFinal(int status) {
        return status < 500 && status != HttpStatus.LOCKED.value() && status != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private void again(IdempotentPosts.Answer answer, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Integer status = answer.status();
        if (!answer.requestHash().equals(hash) || status == null) {
            refusals.refuse(request, response, HttpStatus.CONFLICT, status == null ? "still_running" : "idempotency_key_reused");
            return;
        }
        response.setStatus(status);
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.mediaType() != null) {
            response.setContentType(answer.mediaType());
        }
        response.getOutputStream().write(String.valueOf(answer.body()).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Scope> scope(HttpServletRequest request) {
        try {
            return Optional.of(people.scope(request));
        } catch (DomainException none) {
            return Optional.empty();
        }
    }

    /** Whoever asks in another membership asks something else. */
    private static String hash(Scope scope, RepeatableRequest request) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((scope.actor().membership() + "\n" + request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            request.contentInto(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
