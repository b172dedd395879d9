package cn.mingzhang.audit.web;

import cn.mingzhang.audit.TrailExports;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.web.Attachments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail as a table to take away, by the filters of the page. */
@Controller
class AuditExportPages {

    private final TrailExports exports;
    private final TrailTables tables;
    private final TrailWords words;
    private final Clock clock;

    AuditExportPages(TrailExports exports, TrailTables tables, TrailWords words, Clock clock) {
        this.exports = exports;
        this.tables = tables;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/audit/export.csv")
    void csv(Scope scope, AuditQuestion question, Locale language, HttpServletResponse response) throws IOException {
        var filter = question.filter(clock.getZone());
        exports.begin(scope, filter, "csv");
        attach(response, "text/csv;charset=UTF-8", ".csv", language);
        tables.writeCsv(exports.entries(scope, filter), language, response.getOutputStream());
    }

    @GetMapping("/audit/export.xlsx")
    void xlsx(Scope scope, AuditQuestion question, Locale language, HttpServletResponse response) throws IOException {
        var filter = question.filter(clock.getZone());
        exports.begin(scope, filter, "xlsx");
        attach(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", language);
        tables.writeXlsx(exports.entries(scope, filter), language, response.getOutputStream());
    }

    private void attach(HttpServletResponse response, String type, String ending, Locale language) {
        Attachments.begin(response, words.say("export.name", language) + ending, type);
    }
}
