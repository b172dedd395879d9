package cn.mingzhang.kernel;

import java.util.List;
import java.util.Map;

/**
 * A refusal that its reader can act upon. The text comes from the message bundles by {@link #code()} in the reader's
 * language; everything that is not a DomainException is our fault.
 */
public class DomainException extends RuntimeException {

    /** What sort of refusal it is; the edge turns it into a status. */
    public enum Kind { NOT_FOUND, FORBIDDEN, CONFLICT, STALE, INVALID, MALFORMED, TOO_LARGE, TOO_MANY, SUSPENDED, UNSUPPORTED, UNAVAILABLE }

    /**
     * One fault of one field.
     *
     * @param field     the field's name as the client sent it, empty for the whole
     * @param code      message code, looked up under {@code error.<code>}
     * @param arguments filled into the message
     */
    public record Fault(String field, String code, List<Object> arguments) {

        /** A fault with what its message needs. */
        public static Fault of(String field, String code, Object... arguments) {
            return new Fault(field, code, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String code;
    private final List<Object> arguments;
    private final List<Fault> faults;
    private final Map<String, Object> facts;

    /** A refusal of some kind with a stable code. */
    public DomainException(Kind kind, String code, Object... arguments) {
        this(kind, code, List.of(arguments), List.of(), Map.of());
    }

    private DomainException(Kind kind, String code, List<Object> arguments, List<Fault> faults, Map<String, Object> facts) {
        super(code + (faults.isEmpty() ? "" : " " + faults));
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.faults = faults;
        this.facts = facts;
    }

    /** The thing does not exist for this reader, whether it exists or not. */
    public static DomainException notFound() {
        return new DomainException(Kind.NOT_FOUND, "not_found");
    }

    /** The thing is visible, but this is not theirs to do. */
    public static DomainException forbidden() {
        return new DomainException(Kind.FORBIDDEN, "forbidden");
    }

    /** The province may only be read for now; the operator suspended it. */
    public static DomainException suspended() {
        return new DomainException(Kind.SUSPENDED, "suspended");
    }

    /** The thing was changed by somebody else; {@code facts} tell how it stands now ({@code state}, {@code version}). */
    public static DomainException stale(Map<String, Object> facts) {
        return new DomainException(Kind.STALE, "stale", List.of(), List.of(), facts);
    }

    /** The client must choose first; {@code facts} hold the choices. */
    public static DomainException choose(String code, Map<String, Object> facts) {
        return new DomainException(Kind.MALFORMED, code, List.of(), List.of(), facts);
    }

    /** All that is wrong with the input, found in one go. */
    public static DomainException invalid(List<Fault> faults) {
        return new DomainException(Kind.INVALID, "invalid", List.of(), List.copyOf(faults), Map.of());
    }

    /** One thing that is wrong with the input. */
    public static DomainException invalid(String field, String code, Object... arguments) {
        return invalid(List.of(new Fault(field, code, List.of(arguments))));
    }

    /** What sort of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** Stable code; clients and message bundles know it. */
    public String code() {
        return code;
    }

    /** Values for the message. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Faults by field; empty unless the kind is INVALID. */
    public List<Fault> faults() {
        return faults;
    }

    /** What the client needs to go on, for instance the present state and version. */
    public Map<String, Object> facts() {
        return facts;
    }
}
