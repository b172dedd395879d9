package cn.mingzhang.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.Id;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever went wrong into a status, a stable code and words: the one place that both translators ask. */
@Component
class Refusals {

    /** What the client is told. */
    record Refusal(HttpStatus status, String code, String title, String detail, List<Field> fields) {
    }

    /** One fault of one field, in words. */
    record Field(String field, String code, String message) {
    }

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    Refusal of(Exception failure, Locale locale) {
        var domain = domain(failure);
        if (domain != null) {
            return refusal(status(domain.kind()), domain.code(), domain.arguments(), domain.faults(), locale);
        }
        return switch (failure) {
            case MaxUploadSizeExceededException _ -> refusal(HttpStatus.CONTENT_TOO_LARGE, "too_large", locale);
            case BindException binding -> binding(binding, locale);
            case TypeMismatchException mismatch -> mismatch(mismatch, locale);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName(), locale);
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName(), locale);
            case HttpMessageNotReadableException _ -> refusal(HttpStatus.BAD_REQUEST, "invalid_request", locale);
            case MultipartException _ -> refusal(HttpStatus.BAD_REQUEST, "invalid_request", locale);
            case ErrorResponse known -> known(known, locale);
            default -> refusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal", locale);
        };
    }

    private Refusal known(ErrorResponse known, Locale locale) {
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        String code = switch (status) {
            case NOT_FOUND -> "not_found";
            case METHOD_NOT_ALLOWED -> "method_not_allowed";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported";
            case CONTENT_TOO_LARGE -> "too_large";
            case FORBIDDEN -> "forbidden";
            default -> status.is5xxServerError() ? "internal" : "invalid_request";
        };
        return refusal(status, code, locale);
    }

    private Refusal binding(BindException binding, Locale locale) {
        var faults = binding.getFieldErrors().stream()
                .map(error -> DomainException.Fault.of(snake(error.getField()), "not_understood")).toList();
        return refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), faults, locale);
    }

    private Refusal mismatch(TypeMismatchException mismatch, Locale locale) {
        var wanted = mismatch.getRequiredType();
        if (wanted != null && Id.class.isAssignableFrom(wanted)) {
            return refusal(HttpStatus.NOT_FOUND, "not_found", locale);
        }
        String name = mismatch.getPropertyName() == null ? "" : mismatch.getPropertyName();
        return refusal(HttpStatus.BAD_REQUEST, "invalid_request", List.of(),
                List.of(DomainException.Fault.of(snake(name), "not_understood")), locale);
    }

    private Refusal missing(String name, Locale locale) {
        return refusal(HttpStatus.BAD_REQUEST, "invalid_request", List.of(), List.of(DomainException.Fault.of(name, "required")), locale);
    }

    Refusal refusal(HttpStatus status, String code, Locale locale, Object... arguments) {
        return refusal(status, code, List.of(arguments), List.of(), locale);
    }

    private Refusal refusal(HttpStatus status, String code, List<Object> arguments, List<DomainException.Fault> faults, Locale locale) {
        var fields = faults.stream()
                .map(fault -> new Field(fault.field(), fault.code(), text(fault.code(), fault.arguments(), locale))).toList();
        String title = messages.getMessage("error.status." + status.value(), null, status.getReasonPhrase(), locale);
        return new Refusal(status, code, String.valueOf(title), text(code, arguments, locale), fields);
    }

    private String text(String code, List<Object> arguments, Locale locale) {
        return String.valueOf(messages.getMessage("error." + code, arguments.toArray(), code, locale));
    }

    /** A DomainException, also where a converter, a reader of JSON or a parser of a parameter wrapped it. */
    static @Nullable DomainException domain(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof DomainException domain) {
                return domain;
            }
            cause = cause instanceof ConversionFailedException || cause instanceof RuntimeException || cause == failure
                    ? cause.getCause() : null;
        }
        return null;
    }

    private static HttpStatus status(DomainException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case SUSPENDED -> HttpStatus.LOCKED;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
