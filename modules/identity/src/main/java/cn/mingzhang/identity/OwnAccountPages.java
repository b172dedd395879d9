package cn.mingzhang.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads to Keycloak's own page of a person's account: password, authenticator app, and the devices they are signed in on.
 * Signing out there reaches every session here by back-channel logout.
 */
@Controller
class OwnAccountPages {

    private final String account;

    OwnAccountPages(@Value("${mingzhang.identity.issuer}") String issuer) {
        this.account = issuer + "/account";
    }

    @GetMapping("/account")
    String account() {
        return "redirect:" + account;
    }
}
