package cn.mingzhang.scoring.assessment;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.scoring.scheme.SchemeReader;
import cn.mingzhang.scoring.scheme.SchemeView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assessments (考核): the office freezes the facts under a published scheme, assessors mark, then the result is shown
 * (公示) and in the end stands (定档). There is no way back: whoever finds a fault takes a new assessment.
 */
@Service
public class Assessments {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final AssessmentReader reader;
    private final SchemeReader schemes;
    private final Snapshots snapshots;
    private final Rankings rankings;
    private final Trail trail;

    Assessments(AssessmentReader reader, SchemeReader schemes, Snapshots snapshots, Rankings rankings, Trail trail) {
        this.reader = reader;
        this.schemes = schemes;
        this.snapshots = snapshots;
        this.rankings = rankings;
        this.trail = trail;
    }

    /** Assessments in reach, newest first; of one scheme where {@code scheme} is given. */
    @Transactional(readOnly = true)
    public Page<AssessmentView> find(Scope scope, @Nullable SchemeId scheme, PageRequest page) {
        scope.requireBusiness();
        return reader.find(scope, scheme, page);
    }

    /**
     * One assessment.
     *
     * @throws DomainException NOT_FOUND out of reach, which it is for the group until the result is provisional
     */
    @Transactional(readOnly = true)
    public AssessmentView get(Scope scope, AssessmentId id) {
        return reader.get(scope, id);
    }

    /**
     * Freezes what the bodies of the scheme's group owed by the cut-off, and lays out their sheets.
     *
     * @throws DomainException CONFLICT for a draft scheme and an empty group; FORBIDDEN for anybody but the issuer's office
     */
    @Transactional
    public AssessmentView take(Scope scope, @Nullable SchemeId schemeId, @Nullable LocalDate cutOff) {
        if (schemeId == null) {
            throw DomainException.invalid("scheme_id", "required");
        }
        var scheme = schemes.get(scope, schemeId);
        requireOffice(scope, scheme);
        if (cutOff == null) {
            throw DomainException.invalid("cut_off", "required");
        }
        if (cutOff.getYear() < FIRST_YEAR || cutOff.getYear() > LAST_YEAR) {
            throw DomainException.invalid("cut_off", "year_out_of_range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        if (scheme.draft()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "scheme_not_published");
        }
        var taken = reader.get(scope, snapshots.take(scope, scheme, cutOff));
        trail.record(scope, "take", "assessment", taken.id(), Map.of("scheme_id", schemeId.toString(), "cut_off", cutOff.toString(),
                "sha256", taken.sha256(), "bodies", taken.bodies(), "facts", taken.facts()));
        return taken;
    }

    /**
     * Moves the assessment on, one step at a time.
     *
     * @throws DomainException INVALID naming the bodies whose marks are missing; CONFLICT for any other step than the next
     */
    @Transactional
    public AssessmentView move(Scope scope, AssessmentId id, @Nullable AssessmentState to) {
        var seen = reader.get(scope, id);
        requireOffice(scope, seen.scheme());
        if (to == null) {
            throw DomainException.invalid("to", "required");
        }
        var from = rankings.hold(scope, id);
        if (from.ordinal() + 1 != to.ordinal()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "assessment_at_" + from.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (to == AssessmentState.PROVISIONAL) {
            rank(scope, seen);
        }
        rankings.moved(scope, id, from, to);
        trail.record(scope, "move", "assessment", id, Map.of("state", Change.of(from, to)));
        return reader.get(scope, id);
    }

    private void rank(Scope scope, AssessmentView assessment) {
        List<Fault> missing = rankings.faults(scope, assessment);
        if (!missing.isEmpty()) {
            throw DomainException.invalid(missing);
        }
        rankings.settle(scope, assessment);
    }

    /**
     * The bodies of the group by place, those without a score last.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional(readOnly = true)
    public List<RankingRow> ranking(Scope scope, AssessmentId id) {
        return rankings.of(scope, reader.get(scope, id));
    }

    private static void requireOffice(Scope scope, SchemeView scheme) {
        scope.require(Role.OFFICE);
        if (!scope.tenant().equals(scheme.issuer())) {
            throw DomainException.forbidden();
        }
    }
}
