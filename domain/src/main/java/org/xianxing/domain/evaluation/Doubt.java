package org.xianxing.domain.evaluation;

import java.util.Optional;
import org.xianxing.domain.shared.Reason;

/**
 * Something doubtful that the check before submission found.
 *
 * @param indicator where
 * @param claim which claim; none when it is about the whole indicator
 * @param blocking whether it keeps the sheet from being submitted; otherwise it is only pointed out
 * @param reason what
 */
public record Doubt(String indicator, Optional<ClaimId> claim, boolean blocking, Reason reason) {}
