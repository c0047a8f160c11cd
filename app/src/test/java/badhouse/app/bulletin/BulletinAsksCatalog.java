package badhouse.app.bulletin;

import badhouse.app.catalog.CatalogAsksBulletin;

/** One half of a cycle. */
public record BulletinAsksCatalog(CatalogAsksBulletin other) {}
