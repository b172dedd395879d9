package cn.mingzhang.decomposition.source;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What one sheet holds: words by row and column, and what is merged. */
final class SheetCells {

    /** The most rows with words in them. */
    static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_MERGED = 20_000;

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    /** By first column; each list in the order of the sheet. */
    private final TreeMap<Integer, List<CellRangeAddress>> merged = new TreeMap<>();
    private int regions;

    TreeMap<Integer, TreeMap<Integer, String>> rows() {
        return rows;
    }

    void put(int row, int column, String words) {
        if (column < MOST_COLUMNS && !words.isBlank()) {
            rows.computeIfAbsent(row, k -> new TreeMap<>()).put(column, words);
        }
    }

    void merge(CellRangeAddress region) {
        merged.computeIfAbsent(region.getFirstColumn(), k -> new ArrayList<>()).add(region);
        regions++;
    }

    /** The rows, where a cell that is merged with those above it says what they say. */
    TreeMap<Integer, TreeMap<Integer, String>> filled() {
        for (var region : merged.values().stream().flatMap(List::stream).toList()) {
            var first = rows.get(region.getFirstRow());
            String words = first == null ? null : first.get(region.getFirstColumn());
            if (words != null && !Thread.currentThread().isInterrupted()) {
                rows.subMap(region.getFirstRow(), false, region.getLastRow(), true).values().forEach(row -> row.putIfAbsent(region.getFirstColumn(), words));
            }
        }
        return rows;
    }

    /** Whether it holds more than any task table, or reading is to end. */
    boolean tooMany() {
        return rows.size() > MOST_ROWS || regions > MOST_MERGED || Thread.currentThread().isInterrupted();
    }

    /** The merged region that covers a cell, or null. */
    @Nullable CellRangeAddress merged(int row, int column) {
        for (var of : merged.headMap(column, true).values()) {
            for (var region : of) {
                if (region.isInRange(row, column)) {
                    return region;
                }
            }
        }
        return null;
    }

    /** Dates as a document writes them, whatever the format of the cell. */
    static final class ChineseDates extends DataFormatter {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean use1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value) && value >= 1) {
                return DateUtil.getLocalDateTime(value, use1904).format(DAY);
            }
            return super.formatRawCellContents(value, index, format, use1904);
        }
    }
}
