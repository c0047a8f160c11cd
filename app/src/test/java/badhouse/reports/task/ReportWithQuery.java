package badhouse.reports.task;

import badhouse.app.task.ServiceWithButton;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/** Breaks the rules that a report queries nothing and knows no application. */
public record ReportWithQuery(DSLContext dsl, DataSource source, ServiceWithButton service) {}
