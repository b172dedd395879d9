package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.StepUpRequired;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Those who run the installation (平台运营): named by configuration, of no province, and without sight of any content. */
@Component
public class Operators {

    private final Set<String> subjects;

    Operators(@Value("${mingzhang.operator-subject:}") Set<String> subjects) {
        this.subjects = subjects.stream().map(String::strip).filter(subject -> !subject.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person with this id in Keycloak is one; they hold no membership then, whatever the tables say. */
    public boolean contains(String subject) {
        return subjects.contains(subject);
    }

    /**
     * Holds a page to the operators; for everybody else it does not exist.
     *
     * @throws DomainException NOT_FOUND for others
     * @throws StepUpRequired  for an operator whom no one-time password has confirmed
     */
    public static void require(SignedIn person) {
        if (!person.operator()) {
            throw DomainException.notFound();
        }
        if (!person.confirmed()) {
            throw new StepUpRequired();
        }
    }
}
