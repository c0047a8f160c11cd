package org.xianxing.domain.catalog;

/**
 * One line of an import file, as it is written there.
 *
 * @param rowNumber line of the file, for messages
 * @param batch number of the batch, or its document number
 * @param number number of the item in its batch; may be empty when the title is known already
 * @param title title of the item
 * @param nature 跨区域、跨部门、跨层级, 专项 or 未定; empty to leave it as it is
 * @param field such as 投资管理; empty to leave it as it is
 * @param source where the line is from; empty when it is from the batch's own document
 */
public record CatalogImportRow(
        int rowNumber,
        String batch,
        String number,
        String title,
        String nature,
        String field,
        String source) {

    public CatalogImportRow {
        batch = batch.strip();
        number = number.strip();
        title = title.strip();
        nature = nature.strip();
        field = field.strip();
        source = source.strip();
    }
}
