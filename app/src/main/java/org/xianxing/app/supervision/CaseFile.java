package org.xianxing.app.supervision;

import org.xianxing.domain.evaluation.EvidenceFile;

/**
 * A stored file to hand out.
 *
 * @param file its name, type and size
 * @param content opens its bytes
 */
public record CaseFile(EvidenceFile file, CaseUpload.Source content) {}
