package org.xianxing.reports.supervision;

import org.xianxing.reports.bulletin.BulletinDocument;

/**
 * A finished notice (督办通知单, 整改通知书): an official document with a band at its head.
 *
 * @param band where the standard puts the degree of urgency (GB/T 9704 clause 7.2.3)
 * @param document the rest
 */
public record NoticeDocument(NoticeBand band, BulletinDocument document) {}
