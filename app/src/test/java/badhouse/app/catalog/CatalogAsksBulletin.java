package badhouse.app.catalog;

import badhouse.app.bulletin.BulletinAsksCatalog;

/** The other half of a cycle. */
public record CatalogAsksBulletin(BulletinAsksCatalog other) {}
