package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.TableCell;
import cn.mingzhang.kernel.id.IntakeId;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reports and faults as tables for a spreadsheet, written page by page. */
@Component
public class IntakeCsv {

    private final IntakeReports reports;
    private final MessageSource messages;

    IntakeCsv(IntakeReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    /** Everything that was done, one line per thing. */
    public void report(Importer who, IntakeId id, Writer out, Locale locale) throws IOException {
        reports.export(who, id, "report");
        var csv = printer(out, locale, "kind", "effect", "code", "name", "fields");
        for (var next = PageRequest.of(Page.MAX_SIZE, null); next != null;) {
            var page = reports.entries(who, id, next);
            for (var entry : page.items()) {
                var applied = entry.applied();
                csv.printRecord(word("intake.thing." + applied.thing(), locale), word("intake.effect." + applied.effect(), locale), TableCell.defused(applied.code()),
                        TableCell.defused(applied.name()), fields(applied.fields(), locale));
            }
            next = page.next() == null ? null : new PageRequest(Page.MAX_SIZE, page.next());
        }
        csv.flush();
    }

    /** The faults that are kept, with their reasons. */
    public void faults(Importer who, IntakeId id, Writer out, Locale locale) throws IOException {
        reports.export(who, id, "faults");
        var csv = printer(out, locale, "sheet", "line", "column", "value", "reason");
        for (var next = PageRequest.of(Page.MAX_SIZE, null); next != null;) {
            var page = reports.faults(who, id, next);
            for (var fault : page.items()) {
                csv.printRecord(TableCell.defused(fault.sheet()), fault.line() == 0 ? "" : fault.line(), column(fault.column(), locale), TableCell.defused(fault.value()),
                        reason(fault.code(), fault.arguments(), locale));
            }
            next = page.next() == null ? null : new PageRequest(Page.MAX_SIZE, page.next());
        }
        csv.flush();
    }

    /** A reason in words. */
    public String reason(String code, List<Object> arguments, Locale locale) {
        return messages.getMessage("error." + code, arguments.stream().map(String::valueOf).toArray(), locale);
    }

    /** A column in words; empty for none. */
    public String column(String word, Locale locale) {
        return word.isEmpty() ? "" : word("intake.column." + word, locale);
    }

    /** What changed, or the roles of a place, in words. */
    public String fields(List<String> fields, Locale locale) {
        return String.join(word("list.and", locale), fields.stream().map(field -> field.equals(field.toUpperCase(Locale.ROOT)) ? word("role." + field, locale)
                : word("intake.column." + field, locale)).toList());
    }

    private CSVPrinter printer(Writer out, Locale locale, String... heads) throws IOException {
        // the mark by which spreadsheets know UTF-8
        out.write('\uFEFF');
        var printer = new CSVPrinter(out, CSVFormat.EXCEL);
        for (var head : heads) {
            printer.print(word("intake.head." + head, locale));
        }
        printer.println();
        return printer;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
