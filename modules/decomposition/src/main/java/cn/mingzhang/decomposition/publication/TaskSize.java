package cn.mingzhang.decomposition.publication;

/** How far a published task reaches: so many bodies in so many periods. */
public record TaskSize(int bodies, int periods) {

    /** How many obligations that is. */
    public int obligations() {
        return bodies * periods;
    }
}
