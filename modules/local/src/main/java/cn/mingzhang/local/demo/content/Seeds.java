package cn.mingzhang.local.demo.content;

import java.util.List;
import java.util.Random;

/** Choices that look random and are the same at every load, also for neighbouring seeds. */
final class Seeds {

    private Seeds() {
    }

    /** Spreads neighbouring seeds, which {@link Random} by itself would answer almost alike. */
    static Random random(long seed) {
        var z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return new Random(z ^ (z >>> 31));
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
