package cn.mingzhang.documents.api;

import cn.mingzhang.documents.Documents;
import cn.mingzhang.documents.OfficeFile;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.progress.roster.RosterFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rosters of a plan as files. */
@RestController
class RosterFileEndpoint {

    private final Documents documents;

    RosterFileEndpoint(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/work-plans/{id}/rosters.xlsx")
    ResponseEntity<byte[]> rosters(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "city_id", required = false) @Nullable BodyId city,
            @RequestParam(defaultValue = "false") boolean gaps, @RequestParam(required = false) @Nullable RosterPost missing) {
        return documents.rosters(scope, id, new RosterFilter(city, gaps, missing), OfficeFile.Kind.XLSX).attachment();
    }

    @GetMapping("/api/v1/work-plans/{id}/rosters.csv")
    ResponseEntity<byte[]> plainRosters(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "city_id", required = false) @Nullable BodyId city,
            @RequestParam(defaultValue = "false") boolean gaps, @RequestParam(required = false) @Nullable RosterPost missing) {
        return documents.rosters(scope, id, new RosterFilter(city, gaps, missing), OfficeFile.Kind.CSV).attachment();
    }
}
