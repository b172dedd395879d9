package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.publication.JobView;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.JobId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.JobState;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands plans down and tells how far that is. */
@RestController
class PublicationEndpoint {

    /** The job that was asked for. */
    record Asked(JobId jobId) {
    }

    /** How far a job is. */
    record JobJson(JobId id, WorkPlanId planId, JobState state, int done, int total, List<String> errors) {
    }

    private final Publications publications;
    private final MessageSource messages;

    PublicationEndpoint(Publications publications, MessageSource messages) {
        this.publications = publications;
        this.messages = messages;
    }

    @PostMapping("/api/v1/work-plans/{id}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked publish(Scope scope, @PathVariable WorkPlanId id) {
        return new Asked(publications.publish(scope, id));
    }

    @GetMapping("/api/v1/jobs/{id}")
    JobJson job(Scope scope, @PathVariable JobId id, Locale locale) {
        JobView job = publications.job(scope, id);
        return new JobJson(job.id(), job.planId(), job.state(), job.done(), job.total(),
                job.errors().stream().map(code -> String.valueOf(messages.getMessage("error." + code, null, code, locale))).toList());
    }
}
