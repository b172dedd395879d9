package cn.mingzhang.tenants.intake.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.intake.FixCells;
import cn.mingzhang.tenants.intake.Importer;
import cn.mingzhang.tenants.intake.IntakeCsv;
import cn.mingzhang.tenants.intake.IntakeReports;
import cn.mingzhang.tenants.intake.TenantIntakes;
import cn.mingzhang.tenants.intake.UploadedTables;
import cn.mingzhang.tenants.intake.table.BlankWorkbook;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.web.Attachments;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What the pages of an import show, for the administrator of a province and for the operator alike. */
@Component
public class IntakeDesk {

    /**
     * One fault on the page.
     *
     * @param input  name of the field in which its cell is mended; null where no cell is at fault, or an earlier line has the field
     * @param column in words
     */
    public record FaultLine(RowFault fault, String column, String reason, @Nullable String input) {
    }

    private static final String CELL = "cell-";
    private static final int EXPLANATION = 8;

    private final TenantIntakes intakes;
    private final IntakeReports reports;
    private final IntakeCsv csv;
    private final MessageSource messages;

    IntakeDesk(TenantIntakes intakes, IntakeReports reports, IntakeCsv csv, MessageSource messages) {
        this.intakes = intakes;
        this.reports = reports;
        this.csv = csv;
        this.messages = messages;
    }

    /** The page with the form for a file and the latest imports. */
    public String list(Importer who, String base, Model model) {
        model.addAttribute("base", base);
        model.addAttribute("intakes", intakes.recent(who));
        return "tenants/imports";
    }

    /** Takes files; what cannot be read is said on the same page. */
    public String upload(Importer who, String base, List<MultipartFile> files, Model model, HttpServletResponse response, Locale locale) throws IOException {
        intakes.require(who);
        try (var tables = UploadedTables.of(files)) {
            return "redirect:" + base + "/" + intakes.upload(who, tables.files());
        } catch (DomainException refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            response.setStatus(422);
            model.addAttribute("problems", refused.faults().stream().map(fault -> csv.reason(fault.code(), fault.arguments(), locale)).distinct().toList());
            return list(who, base, model);
        }
    }

    /** One import, wherever it stands. */
    public String show(Importer who, String base, IntakeId id, PageRequest page, Model model, Locale locale) {
        var intake = intakes.get(who, id);
        model.addAttribute("base", base);
        model.addAttribute("intake", intake);
        if (intake.open()) {
            var faults = intakes.faults(who, id, page);
            model.addAttribute("faults", null);
            model.addAttribute("lines", lines(faults.items(), locale));
            model.addAttribute("next", faults.next() == null ? null : base + "/" + id + "?cursor=" + faults.next());
        }
        if (intake.begun() && !intake.running()) {
            model.addAttribute("report", reports.figures(who, id));
        }
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("intakes.title", null, locale), base), new Crumb(intake.fileName(), null)));
        return "tenants/import";
    }

    /** Only the bar; once it is over the whole page is shown anew. */
    public String progress(Importer who, String base, IntakeId id, Model model, HttpServletResponse response) {
        var intake = intakes.get(who, id);
        model.addAttribute("base", base);
        model.addAttribute("intake", intake);
        if (!intake.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "tenants/import :: progress";
    }

    private List<FaultLine> lines(List<RowFault> faults, Locale locale) {
        var shown = new HashSet<String>();
        var lines = new ArrayList<FaultLine>();
        for (var fault : faults) {
            String input = CELL + fault.row() + "-" + fault.column();
            boolean cell = fault.row() > 0 && !fault.column().isEmpty() && shown.add(input);
            lines.add(new FaultLine(fault, csv.column(fault.column(), locale), csv.reason(fault.code(), fault.arguments(), locale), cell ? input : null));
        }
        return lines;
    }

    /** Mends the cells of a page of faults and checks again. */
    public String fix(Importer who, String base, IntakeId id, int version, MultiValueMap<String, String> form) {
        var cells = new ArrayList<FixCells.Cell>();
        form.forEach((name, values) -> {
            if (name.startsWith(CELL) && name.lastIndexOf('-') > CELL.length()) {
                String row = name.substring(CELL.length(), name.indexOf('-', CELL.length()));
                Column.ofWord(name.substring(CELL.length() + row.length() + 1))
                        .ifPresent(column -> cells.add(new FixCells.Cell(number(row), column, values.getFirst())));
            }
        });
        Set<Integer> dropped = form.getOrDefault("drop", List.of()).stream().map(IntakeDesk::number).collect(Collectors.toSet());
        intakes.fix(who, new FixCells(id, version, cells, dropped));
        return "redirect:" + base + "/" + id;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException nothing) {
            throw new DomainException(DomainException.Kind.MALFORMED, "invalid_request");
        }
    }

    /** Begins it, or goes on with it. */
    public String begin(Importer who, String base, IntakeId id, int version) {
        intakes.begin(who, id, version);
        return "redirect:" + base + "/" + id;
    }

    /** Gives it up. */
    public String cancel(Importer who, String base, IntakeId id, int version) {
        var intake = intakes.cancel(who, id, version);
        return "redirect:" + base + (intake.begun() ? "/" + id : "");
    }

    /** Its report as a file. */
    public void report(Importer who, IntakeId id, HttpServletResponse response, Locale locale) throws IOException {
        intakes.get(who, id);
        Attachments.begin(response, "import-" + id + ".csv", "text/csv;charset=UTF-8");
        csv.report(who, id, response.getWriter(), locale);
    }

    /** Its faults as a file. */
    public void faults(Importer who, IntakeId id, HttpServletResponse response, Locale locale) throws IOException {
        intakes.get(who, id);
        Attachments.begin(response, "faults-" + id + ".csv", "text/csv;charset=UTF-8");
        csv.faults(who, id, response.getWriter(), locale);
    }

    /** A workbook to fill in. */
    public void template(HttpServletResponse response, Locale locale) throws IOException {
        var lines = new ArrayList<String>();
        for (int line = 1; line <= EXPLANATION; line++) {
            lines.add(messages.getMessage("intake.template." + line, null, locale));
        }
        Attachments.begin(response, "mingzhang-import.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.getOutputStream().write(BlankWorkbook.write(lines));
    }
}
