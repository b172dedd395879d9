package cn.mingzhang.local.bench;

import cn.mingzhang.local.console.Progress;
import java.nio.file.Path;
import java.util.List;

/** One workload with its lower bound. */
public interface Bench {

    /** Returns the word by which the command line calls it. */
    String name();

    /** Returns what it measures, in one line. */
    String about();

    /**
     * Measures.
     *
     * @param work an empty folder of its own, deleted afterwards
     * @param progress told how far it is
     */
    List<BenchFigure> run(Path work, Progress progress) throws Exception;
}
