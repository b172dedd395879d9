package cn.mingzhang.local.demo.year;

/**
 * How a body works: some are punctual and careful all year, some are not, so that they differ at its end.
 *
 * @param late     share of reports after their date
 * @param silent   share of reports that never come
 * @param careless share of reports that superiors send back
 * @param weak     share of reports that do not say "fulfilled"
 */
record Temper(double late, double silent, double careless, double weak) {

    static Temper of(long seed, String body) {
        var dice = Dice.of(seed, "temper", body);
        double slack = dice.share();
        return new Temper(0.02 + 0.16 * slack * dice.share(), slack < 0.5 ? 0 : 0.08 * dice.share() * slack,
                0.02 + 0.10 * dice.share(), 0.06 + 0.16 * dice.share());
    }
}
