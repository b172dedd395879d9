package cn.mingzhang.web;

import cn.mingzhang.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who sent a request and in which membership; identity implements it, so that pages need not know of Keycloak. */
public interface SignedInSource {

    /** The person, or empty for somebody who has not signed in. */
    Optional<SignedIn> signedIn(HttpServletRequest request);

    /**
     * The scope of the chosen membership.
     *
     * @throws cn.mingzhang.kernel.DomainException when there is none, or one must be chosen first
     */
    Scope scope(HttpServletRequest request);
}
