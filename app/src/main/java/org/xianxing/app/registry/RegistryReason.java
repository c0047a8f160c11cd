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
    REGISTRY_FILE_UNREADABLE
}
