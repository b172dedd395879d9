package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProvinceState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.province.Limits;
import cn.mingzhang.tenants.province.Onboard;
import cn.mingzhang.tenants.province.Onboarding;
import cn.mingzhang.tenants.province.Operators;
import cn.mingzhang.tenants.province.ProvinceUsage;
import cn.mingzhang.tenants.province.ProvinceUsages;
import cn.mingzhang.tenants.province.Provinces;
import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.WhileSuspended;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's console as JSON; for everybody else these routes do not exist. */
@RestController
@WhileSuspended
@RequestMapping("/api/v1/operator/provinces")
class OperatorEndpoint {

    /** A province at the edge; limits are null where there are none, bytes are numbers. */
    record ProvinceJson(ProvinceId id, String code, String name, ProvinceState state, @Nullable String reason, int people,
            @Nullable Integer peopleLimit, long storageBytes, @Nullable Long storageLimitBytes, @Nullable LocalDate lastActivityOn, int jobsWaiting,
            int jobsFailed, int version) {

        static ProvinceJson of(ProvinceUsage usage) {
            var province = usage.province();
            return new ProvinceJson(province.id(), province.code(), province.name(), province.state(), province.reason(), usage.people(),
                    province.limits().people(), usage.storage(), province.limits().storage(), usage.lastActivity(), usage.jobs().waiting(),
                    usage.jobs().failed(), province.version());
        }
    }

    /** One of the first three administrators. */
    record AdministratorJson(@Nullable Role role, @Nullable String account, @Nullable String name) {
    }

    /** A province to be opened. */
    record OnboardJson(@Nullable String code, @Nullable String name, @Nullable String body, @Nullable List<AdministratorJson> administrators,
            @Nullable Integer peopleLimit, @Nullable Long storageLimitBytes) {

        Onboard command() {
            var first = Objects.requireNonNullElse(administrators, List.<AdministratorJson>of()).stream().filter(each -> each.role() != null)
                    .map(each -> new Onboard.Administrator(Objects.requireNonNull(each.role()), text(each.account()), text(each.name()))).toList();
            if (first.size() != Onboard.FIRST.size()) {
                throw DomainException.invalid("administrators", "three_administrators");
            }
            return new Onboard(text(code), text(name), text(body), first, new Limits(peopleLimit, storageLimitBytes));
        }
    }

    /** Why a province is suspended or resumed. */
    record ReasonJson(@Nullable String reason, int version) {
    }

    /** Limits; null is without one. */
    record LimitsJson(@Nullable Integer peopleLimit, @Nullable Long storageLimitBytes, int version) {
    }

    private final ProvinceUsages usages;
    private final Provinces provinces;
    private final Onboarding onboarding;

    OperatorEndpoint(ProvinceUsages usages, Provinces provinces, Onboarding onboarding) {
        this.usages = usages;
        this.provinces = provinces;
        this.onboarding = onboarding;
    }

    @GetMapping
    Page<ProvinceJson> list(SignedIn person, @RequestParam(required = false) @Nullable String q, PageRequest page) {
        Operators.require(person);
        return usages.find(q, page).map(ProvinceJson::of);
    }

    @PostMapping
    ResponseEntity<ProvinceJson> open(SignedIn person, @RequestBody OnboardJson wanted) {
        Operators.require(person);
        var opened = onboarding.open(wanted.command(), person.name());
        return ResponseEntity.created(URI.create("/api/v1/operator/provinces/" + opened)).body(ProvinceJson.of(usages.get(opened)));
    }

    @GetMapping("/{id}")
    ProvinceJson one(SignedIn person, @PathVariable ProvinceId id) {
        Operators.require(person);
        return ProvinceJson.of(usages.get(id));
    }

    @PostMapping("/{id}/suspension")
    ProvinceJson suspend(SignedIn person, @PathVariable ProvinceId id, @RequestBody ReasonJson why) {
        Operators.require(person);
        provinces.suspend(id, text(why.reason()), why.version(), person.name());
        return one(person, id);
    }

    @PostMapping("/{id}/resumption")
    ProvinceJson resume(SignedIn person, @PathVariable ProvinceId id, @RequestBody ReasonJson why) {
        Operators.require(person);
        provinces.resume(id, text(why.reason()), why.version(), person.name());
        return one(person, id);
    }

    @PutMapping("/{id}/limits")
    ProvinceJson limit(SignedIn person, @PathVariable ProvinceId id, @RequestBody LimitsJson limits) {
        Operators.require(person);
        provinces.limit(id, new Limits(limits.peopleLimit(), limits.storageLimitBytes()), limits.version(), person.name());
        return one(person, id);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}
