package cn.mingzhang.audit;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import org.jooq.Condition;
import org.jooq.Field;

/** Tells whose acts an auditor reads. The tree stands above the trail: whoever owns it implements this. */
public interface AuditedBodies {

    /**
     * Holds the body of an act to those in the auditor's reach: the own bureau with its divisions and whatever lies below it. The auditor
     * of the body on top reads the whole province, with the acts of the installation and its operator, who belong to no body.
     */
    Condition within(Scope scope, Field<BodyId> body);
}
