package cn.mingzhang.tenants.intake.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.intake.FixCells;
import cn.mingzhang.tenants.intake.Importer;
import cn.mingzhang.tenants.intake.IntakeCsv;
import cn.mingzhang.tenants.intake.IntakeReports;
import cn.mingzhang.tenants.intake.TenantIntakes;
import cn.mingzhang.tenants.intake.UploadedTables;
import cn.mingzhang.tenants.intake.api.IntakeJson.FaultJson;
import cn.mingzhang.tenants.intake.table.Column;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Brings bodies and people in from a file. */
@RestController
@RequestMapping("/api/v1/tenant-imports")
class IntakesEndpoint {

    private final TenantIntakes intakes;
    private final IntakeReports reports;
    private final IntakeCsv words;

    IntakesEndpoint(TenantIntakes intakes, IntakeReports reports, IntakeCsv words) {
        this.intakes = intakes;
        this.reports = reports;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    IntakeJson add(Scope scope, @RequestParam("file") List<MultipartFile> files) throws IOException {
        intakes.require(Importer.of(scope));
        try (var tables = UploadedTables.of(files)) {
            return IntakeJson.of(intakes.get(Importer.of(scope), intakes.upload(Importer.of(scope), tables.files())));
        }
    }

    @GetMapping
    Page<IntakeJson> list(Scope scope) {
        return new Page<>(intakes.recent(Importer.of(scope)).stream().map(IntakeJson::of).toList(), null);
    }

    @GetMapping("/{id}")
    IntakeJson one(Scope scope, @PathVariable IntakeId id) {
        return IntakeJson.of(intakes.get(Importer.of(scope), id));
    }

    @GetMapping("/{id}/faults")
    Page<FaultJson> faults(Scope scope, @PathVariable IntakeId id, PageRequest page, Locale locale) {
        return intakes.faults(Importer.of(scope), id, page).map(fault -> new FaultJson(fault.row() == 0 ? null : fault.row(), fault.sheet(),
                fault.line() == 0 ? null : fault.line(), fault.column().isEmpty() ? null : fault.column(), fault.value(), fault.code(),
                words.reason(fault.code(), fault.arguments(), locale)));
    }

    @PatchMapping("/{id}/cells")
    IntakeJson fix(Scope scope, @PathVariable IntakeId id, @RequestBody IntakeJson.Fix fix) {
        var cells = (fix.cells() == null ? List.<IntakeJson.Cell>of() : fix.cells()).stream().map(IntakesEndpoint::cell).toList();
        return IntakeJson.of(intakes.fix(Importer.of(scope), new FixCells(id, version(fix.version()), cells,
                fix.dropped() == null ? Set.of() : Set.copyOf(fix.dropped()))));
    }

    @PostMapping("/{id}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    IntakeJson begin(Scope scope, @PathVariable IntakeId id, @RequestBody IntakeJson.Versioned body) {
        return IntakeJson.of(intakes.begin(Importer.of(scope), id, version(body.version())));
    }

    @PostMapping("/{id}/cancellation")
    IntakeJson cancel(Scope scope, @PathVariable IntakeId id, @RequestBody IntakeJson.Versioned body) {
        return IntakeJson.of(intakes.cancel(Importer.of(scope), id, version(body.version())));
    }

    @GetMapping("/{id}/report")
    IntakeJson.ReportJson report(Scope scope, @PathVariable IntakeId id) {
        return new IntakeJson.ReportJson(reports.figures(Importer.of(scope), id).lines().stream().map(IntakeJson.LineJson::of).toList());
    }

    private static FixCells.Cell cell(IntakeJson.Cell cell) {
        var column = Column.ofWord(cell.column()).orElseThrow(() -> DomainException.invalid("cells", "unknown_word", cell.column()));
        return new FixCells.Cell(cell.row(), column, cell.value() == null ? "" : cell.value());
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw DomainException.invalid("version", "required");
        }
        return version;
    }
}
