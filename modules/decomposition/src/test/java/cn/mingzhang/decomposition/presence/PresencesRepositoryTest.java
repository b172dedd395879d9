package cn.mingzhang.decomposition.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is here, on a real database. */
class PresencesRepositoryTest {

    private final Workshop workshop = Workshop.shared();
    private final Presences presences = workshop.get(Presences.class);
    private final Scope office = workshop.office();
    private final Scope colleague = workshop.scope(workshop.province, "province", Role.OFFICE, Role.LEADER);

    @Test
    void tellsTheOthersOnceAndForgetsWhoLeft() {
        var plan = workshop.imported(office, Workshop.PLAN).plan().id();
        var task = workshop.get(Tasks.class).of(office, plan).getFirst().id();
        var now = Instant.parse("2026-03-02T02:00:00Z");
        workshop.now(now);
        assertThat(presences.arrive(office, plan, "a", null, false)).isEmpty();
        presences.arrive(office, plan, "b", task, true);
        assertThat(presences.arrive(colleague, plan, "c", null, false)).singleElement().satisfies(here -> {
            assertThat(here.person()).isEqualTo(office.actor().person());
            assertThat(here.task()).isEqualTo(task);
            assertThat(here.editing()).isTrue();
        });
        workshop.now(now.plusSeconds(Presences.SECONDS + 1));
        assertThat(presences.arrive(colleague, plan, "c", null, false)).isEmpty();
        assertThat(presences.forget(office.province())).isGreaterThanOrEqualTo(2);
        assertThat(presences.arrive(office, plan, "a", null, false)).as("who is here stays").hasSize(1);
        workshop.now(now);
    }

    @Test
    void hasNoOtherPlanInIt() {
        var plan = workshop.imported(office, Workshop.PLAN).plan().id();
        presences.arrive(colleague, workshop.imported(office, Workshop.PLAN).plan().id(), "c", null, false);
        assertThat(presences.arrive(office, plan, "a", null, false)).isEmpty();
        assertThatThrownBy(() -> presences.arrive(workshop.scope(workshop.other, "province", Role.OFFICE), plan, "x", null, false))
                .hasMessageContaining("not_found");
    }
}
