package cn.mingzhang.local.demo.year;

import java.util.SplittableRandom;

/** Chance that falls the same at every load: by a seed and the words that name what is decided, never by ids or the hour. */
final class Dice {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, Object... words) {
        return new Dice(hash(seed, words));
    }

    /** A number for whoever chooses by a seed. */
    static long hash(long seed, Object... words) {
        long hash = BASIS ^ seed;
        for (var word : words) {
            var text = word.toString();
            for (int at = 0; at < text.length(); at++) {
                hash = (hash ^ text.charAt(at)) * PRIME;
            }
            hash = (hash ^ 0x1f) * PRIME;
        }
        return hash ^ (hash >>> 29);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Between both, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double share() {
        return random.nextDouble();
    }
}
