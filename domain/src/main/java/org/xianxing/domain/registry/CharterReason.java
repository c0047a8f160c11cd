package org.xianxing.domain.registry;

import org.xianxing.domain.shared.ReasonCode;

/** What a person should look at in a charter that was read from a text. */
public enum CharterReason implements ReasonCode {
    /** Arguments: heading of the part, number. */
    CHARTER_ITEM_MISSING,
    /** Arguments: heading of the part, number. */
    CHARTER_ITEM_TWICE,
    /** Arguments: how many the text says, how many there are. */
    CHARTER_DIVISIONS_DIFFER,
    /** Arguments: label of the posts, how many, how many their parts add up to. */
    CHARTER_PARTS_EXCEED_POSTS,
    /** Arguments: posts of all ranks, posts of all kinds. */
    CHARTER_RANKS_EXCEED_POSTS,
    /** Arguments: heading of the part. */
    CHARTER_PART_MISSING,
    CHARTER_NO_POSTS_READ,
    /** The text is no charter at all. */
    CHARTER_NOT_RECOGNIZED
}
