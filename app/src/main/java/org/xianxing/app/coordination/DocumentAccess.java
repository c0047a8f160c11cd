package org.xianxing.app.coordination;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xianxing.domain.coordination.DocumentTransitions.Act;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Target;

/** Who sees a filed document, and who does what with it. */
@Component
class DocumentAccess {

    private final TopicGroups groups;

    DocumentAccess(TopicGroups groups) {
        this.groups = groups;
    }

    /** Whether somebody sees filed documents at all. */
    boolean sees(Actor actor) {
        return AccessPolicy.allows(actor, Action.FILE_DOCUMENT, own(actor))
                || AccessPolicy.allows(actor, Action.CHECK_DOCUMENT, own(actor))
                || AccessPolicy.allows(actor, Action.APPROVE_DOCUMENT, Target.PROVINCE)
                || actor.isProvince();
    }

    void requireSees(Actor actor) {
        if (!sees(actor)) {
            throw new PermissionDeniedException(actor, Action.FILE_DOCUMENT, own(actor));
        }
    }

    static Target own(Actor actor) {
        return new Target.Unit(actor.organization());
    }

    /**
     * Whether somebody may see a document: the office and the leaders all, whoever sent it, the
     * topic group with its lead units, and those who get a copy.
     */
    boolean maySee(Actor actor, FiledDocument document) {
        return actor.isProvince()
                || sees(actor)
                        && (concerned(document).contains(actor.organization())
                                || groups.isFor(actor, document.content().group()));
    }

    /** Every body that a document concerns, the office included. */
    List<OrganizationId> concerned(FiledDocument document) {
        return Stream.of(
                        Stream.of(document.filer(), document.office()),
                        document.content().group().stream()
                                .flatMap(group -> groups.handlers(group).stream()),
                        document.content().copies().stream())
                .flatMap(bodies -> bodies)
                .distinct()
                .toList();
    }

    /** Whether it is the actor's part to do this with a document. */
    boolean may(Actor actor, Act act, FiledDocument document) {
        return switch (act) {
            case GROUP_PASS, GROUP_RETURN ->
                    groups.isFor(actor, document.content().group())
                            && AccessPolicy.allows(actor, Action.CHECK_DOCUMENT, own(actor));
            case OFFICE_PASS, PUT_ON_RECORD, OFFICE_RETURN ->
                    AccessPolicy.allows(actor, Action.CHECK_DOCUMENT, Target.PROVINCE);
            case APPROVE, LEADER_RETURN ->
                    AccessPolicy.allows(actor, Action.APPROVE_DOCUMENT, Target.PROVINCE);
            case REFILE, WITHDRAW ->
                    AccessPolicy.allows(
                            actor, Action.FILE_DOCUMENT, new Target.Unit(document.filer()));
        };
    }

    void require(Actor actor, Act act, FiledDocument document) {
        if (!may(actor, act, document)) {
            Action action =
                    switch (act) {
                        case GROUP_PASS, GROUP_RETURN, OFFICE_PASS, PUT_ON_RECORD, OFFICE_RETURN ->
                                Action.CHECK_DOCUMENT;
                        case APPROVE, LEADER_RETURN -> Action.APPROVE_DOCUMENT;
                        case REFILE, WITHDRAW -> Action.FILE_DOCUMENT;
                    };
            throw new PermissionDeniedException(actor, action, new Target.Unit(document.filer()));
        }
    }
}
