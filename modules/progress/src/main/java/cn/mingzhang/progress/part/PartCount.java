package cn.mingzhang.progress.part;

/**
 * How the obligations that serve one of their issuer stand; what is exempt or cancelled is not counted.
 *
 * @param submitted how many of them are with those who judge, or verified
 * @param verified  how many are verified
 */
public record PartCount(int total, int submitted, int verified) {

    /** Nothing serves it. */
    public static final PartCount NONE = new PartCount(0, 0, 0);

    /** Both together. */
    PartCount plus(PartCount other) {
        return new PartCount(total + other.total, submitted + other.submitted, verified + other.verified);
    }
}
