package cn.mingzhang.documents.web;

import cn.mingzhang.documents.Documents;
import cn.mingzhang.documents.OfficeFile;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.progress.roster.RosterFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rosters of a plan as files. */
@Controller
class RosterFilePages {

    private final Documents documents;

    RosterFilePages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/work-plans/{id}/rosters.xlsx")
    ResponseEntity<byte[]> rosters(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable String city,
            @RequestParam(defaultValue = "false") boolean gaps, @RequestParam(required = false) @Nullable RosterPost missing) {
        return documents.rosters(scope, id, new RosterFilter(city == null || city.isBlank() ? null : BodyId.parse(city), gaps, missing), OfficeFile.Kind.XLSX).attachment();
    }

    @GetMapping("/work-plans/{id}/rosters.csv")
    ResponseEntity<byte[]> plainRosters(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable String city,
            @RequestParam(defaultValue = "false") boolean gaps, @RequestParam(required = false) @Nullable RosterPost missing) {
        return documents.rosters(scope, id, new RosterFilter(city == null || city.isBlank() ? null : BodyId.parse(city), gaps, missing), OfficeFile.Kind.CSV).attachment();
    }
}
