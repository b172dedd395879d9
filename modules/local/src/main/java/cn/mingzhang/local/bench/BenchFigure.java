package cn.mingzhang.local.bench;

/**
 * One measured figure, as a rate: more is better.
 *
 * @param workload the workload's name
 * @param what what was counted, such as rows
 * @param perSecond how many of it we did in a second
 * @param bound what it is compared with
 * @param boundPerSecond how many of it that did in a second
 */
public record BenchFigure(String workload, String what, double perSecond, String bound, double boundPerSecond) {

    /** Returns how many times longer ours takes than the bound. */
    public double ratio() {
        return boundPerSecond / perSecond;
    }
}
