package cn.mingzhang.documents;

import cn.mingzhang.decomposition.table.TaskTables;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.List;
import org.springframework.stereotype.Component;

/** A plan's task table as a file. */
@Component
class TaskTableFiles {

    private final TaskTables tables;
    private final PdfFonts fonts;

    TaskTableFiles(TaskTables tables, PdfFonts fonts) {
        this.tables = tables;
        this.fonts = fonts;
    }

    OfficeFile of(Scope scope, WorkPlanId plan, OfficeFile.Kind kind) {
        var table = tables.of(scope, plan);
        return OfficeFile.of(table.title(), kind, switch (kind) {
            case XLSX -> TaskTableSheet.write(List.of(table));
            case DOCX -> TaskTablePrint.docx(table);
            case PDF -> TaskTablePrint.pdf(table, fonts);
            case CSV -> throw new IllegalArgumentException("no task table as " + kind);
        });
    }
}
