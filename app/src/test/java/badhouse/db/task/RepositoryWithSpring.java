package badhouse.db.task;

import org.springframework.stereotype.Repository;

/** Breaks the rule that the database module knows no framework. */
@Repository
public final class RepositoryWithSpring {}
