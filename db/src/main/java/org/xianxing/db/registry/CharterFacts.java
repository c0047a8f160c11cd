package org.xianxing.db.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.xianxing.db.organization.OrganizationFacts;
import org.xianxing.db.shared.ReferenceTable;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.registry.CharterText;
import org.xianxing.domain.registry.StoredCharter;

/** The two charters among the sources, read from their official texts. */
public final class CharterFacts {

    private static final DivisionCode FUJIAN = new DivisionCode("350000");

    private record Source(String file, String words) {}

    private static final List<Source> SOURCES =
            List.of(
                    new Source("foreign-trade-2010.txt", "闽政办〔2010〕175号；公开文本各节有重复、缺项，次序按编号恢复"),
                    new Source("finance-office-2014.txt", "福建省人民政府办公厅2014年1月26日印发；公开文本未载文号"));

    private final DSLContext dsl;

    public CharterFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds what is missing and leaves what is there as it is. */
    public void load() {
        JooqCharterRepository charters = new JooqCharterRepository(dsl);
        for (Source source : SOURCES) {
            CharterId id = new CharterId(ReferenceTable.identifier("charter", source.file()));
            if (charters.find(id).isEmpty()) {
                Charter charter = CharterText.read(text(source.file())).orThrow().charter();
                charters.add(
                        new StoredCharter(
                                id,
                                OrganizationFacts.organizationId(FUJIAN, charter.body()),
                                charter,
                                source.words()));
            }
        }
    }

    private static String text(String file) {
        String resource = "/org/xianxing/db/reference/charters/" + file;
        try (InputStream in = CharterFacts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the reference data lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
