package cn.mingzhang.app;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people land after signing out. */
@Controller
class LandingPages {

    @GetMapping("/signed-out")
    String signedOut() {
        return "app/signed-out";
    }
}
