package cn.mingzhang.kernel.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the yearly notices on days off, kept as data beside this class with their sources. */
public final class StatutoryCalendar {

    private static final String FILE = "/calendar/statutory-days.txt";
    private static final WorkingCalendar NATIONAL = read();

    private StatutoryCalendar() {
    }

    /** The national calendar of all published years. */
    public static WorkingCalendar national() {
        return NATIONAL;
    }

    private static WorkingCalendar read() {
        var days = new HashMap<LocalDate, Boolean>();
        var years = new HashSet<Integer>();
        var in = Objects.requireNonNull(StatutoryCalendar.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> add(line.split("\\s+"), days, years));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new WorkingCalendar(days, years);
    }

    /** A line is {@code year 2026}, {@code off FROM [TO]} or {@code work DAY}. */
    private static void add(String[] words, Map<LocalDate, Boolean> days, Set<Integer> years) {
        switch (words[0]) {
            case "year" -> years.add(Integer.valueOf(words[1]));
            case "work" -> days.put(LocalDate.parse(words[1]), true);
            case "off" -> LocalDate.parse(words[1]).datesUntil(LocalDate.parse(words[words.length - 1]).plusDays(1))
                    .forEach(day -> days.put(day, false));
            default -> throw new IllegalStateException(FILE + ": " + words[0]);
        }
    }
}
