package cn.mingzhang.local.demo.year;

import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.demo.clock.DemonstrationClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Plays what happens, day after day: within a day several at once, and the clock goes on with them from one to the next. A
 * new day begins when all of the old one is done, so that every date is what the plan says.
 */
final class Player {

    private final DemonstrationClock clock;
    private final Progress progress;

    Player(DemonstrationClock clock, Progress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    void play(String what, List<Happening> agenda) {
        var days = new TreeMap<LocalDateTime, List<Happening>>();
        agenda.stream().sorted(Comparator.comparing(Happening::at))
                .forEach(each -> days.computeIfAbsent(each.sitting(), _ -> new ArrayList<>()).add(each));
        int hands = Math.clamp(Runtime.getRuntime().availableProcessors() + 1, 2, 8);
        long done = 0;
        try (var pool = Executors.newFixedThreadPool(hands, Thread.ofPlatform().daemon().name("demonstration-", 1).factory())) {
            for (var day : days.values()) {
                play(new Day(day), pool, Math.min(hands, day.size()));
                done += day.size();
                progress.step(what, done, agenda.size());
            }
        }
    }

    private void play(Day day, ExecutorService pool, int hands) {
        try {
            List<Future<Void>> all = pool.invokeAll(Collections.nCopies(hands, () -> {
                for (var next = day.next(); next != null; next = day.next()) {
                    next.what().run();
                }
                return null;
            }));
            for (var each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the year is played", e);
        } catch (ExecutionException e) {
            pool.shutdownNow();
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** What is left of a day; taking the next one moves the clock to it. */
    private final class Day {
        private final List<Happening> happenings;
        private int at;

        Day(List<Happening> happenings) {
            this.happenings = happenings;
        }

        synchronized @Nullable Happening next() {
            if (at == happenings.size()) {
                return null;
            }
            var next = happenings.get(at++);
            clock.holdAt(next.at().atZone(DemonstrationClock.SHANGHAI).toInstant());
            return next;
        }
    }
}
