package org.xianxing.app.registry;

import org.xianxing.domain.shared.ReasonCode;

/** Why something of the registry is refused. */
public enum RegistryReason implements ReasonCode {
    /** No organization was chosen for a charter. */
    REGISTRY_ORGANIZATION_MISSING,
    /** No source was given, or it is longer than allowed. Argument: most characters. */
    REGISTRY_SOURCE_MISSING,
    /** The organization has this charter already. Argument: title. */
    REGISTRY_CHARTER_TWICE,
    /** A part of the charter is longer than can be kept. Arguments: clause, most characters. */
    REGISTRY_CLAUSE_TOO_LONG,
    /** A file that is neither a text nor a .docx. Argument: its name. */
    REGISTRY_FILE_KIND_REFUSED,
    /** A file that cannot be read. Argument: its name. */
    REGISTRY_FILE_UNREADABLE,
    /** An organization without a name. */
    REGISTRY_NAME_MISSING,
    /** The division has an organization of this name. Argument: name. */
    REGISTRY_NAME_TWICE,
    /** No division was chosen. */
    REGISTRY_DIVISION_MISSING,
    /** The last day is before the first. */
    REGISTRY_DAYS_REVERSED,
    /** Nothing was typed as the last day. */
    REGISTRY_LAST_DAY_MISSING,
    /** A change of the structure without its document. */
    REGISTRY_DOCUMENT_MISSING,
    /** The two have this relation already. Argument: the other's name. */
    REGISTRY_RELATION_TWICE,
    /** The relation would put an organization above itself. Argument: the other's name. */
    REGISTRY_RELATION_CIRCLE,
    /** A person without a name. */
    REGISTRY_PERSON_MISSING,
    /** Something typed is too long. Argument: most characters. */
    REGISTRY_TOO_LONG,
    /** A line of posts that does not say which. */
    REGISTRY_POSTS_UNNAMED
}
