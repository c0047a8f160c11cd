package badhouse.app.misc;

/** Lives in a package that nobody knows. */
public final class Stray {}
