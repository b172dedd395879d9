package cn.mingzhang.tenants.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.apache.commons.csv.CSVFormat;

/** Reads CSV as office programs write it: UTF-8 with or without its mark, or GB18030 (GBK). */
final class CsvTables {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(false).get();

    private CsvTables() {
    }

    static void read(String name, byte[] csv, RowCollector rows, RowFaults faults) {
        rows.beginSheet(name);
        try (var parser = FORMAT.parse(new StringReader(text(csv)))) {
            for (var record : parser) {
                var cells = new HashMap<Integer, String>();
                for (int place = 0; place < record.size(); place++) {
                    cells.put(place, record.get(place));
                }
                rows.line((int) record.getRecordNumber(), cells);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            faults.add(RowFault.ofSheet(name, 0, "", "unreadable_table"));
        }
    }

    /** Hardly any text of GB18030 is UTF-8 by chance, so UTF-8 is tried first. */
    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(csv, Charset.forName("GB18030"));
        }
    }
}
