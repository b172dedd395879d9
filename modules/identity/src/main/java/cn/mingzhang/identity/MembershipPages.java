package cn.mingzhang.identity;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.web.KeptPage;
import cn.mingzhang.web.WhileSuspended;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the body and role that a person of several memberships acts in. */
@Controller
class MembershipPages {

    private final People people;

    MembershipPages(People people) {
        this.people = people;
    }

    @WhileSuspended
    @PostMapping("/membership")
    String choose(@RequestParam String id, HttpServletRequest request) {
        if (people.memberships(request).stream().noneMatch(place -> place.id().toString().equals(id))) {
            throw DomainException.forbidden();
        }
        request.getSession().setAttribute(People.CHOSEN, id);
        return "redirect:" + KeptPage.keep(request);
    }
}
