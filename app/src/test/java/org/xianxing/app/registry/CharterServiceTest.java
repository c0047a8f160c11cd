package org.xianxing.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.registry.CharterText;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StaffingLine;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

class CharterServiceTest extends ViewTest {

    private static final String TEXT =
            "《戊市己局主要职责内设机构和人员编制规定》戊政办〔2033〕2号一、主要职责（一）负责灯笼。" + "二、内设机构（一）办公室负责综合。三、人员编制行政编制3名。";

    @Autowired private CharterService charters;
    @Autowired private CurrentActor currentActor;

    @Test
    void the_papers_of_both_sources_have_every_clause_division_and_line_of_posts()
            throws IOException {
        openAs(Role.ZONE_OFFICIAL);
        Actor actor = currentActor.get();
        List<StoredCharter> sources =
                charters.all(actor).stream()
                        .filter(c -> c.charter().body().startsWith("福建省"))
                        .toList();
        assertThat(sources).hasSize(2);

        for (StoredCharter stored : sources) {
            byte[] paper = charters.paper(actor, stored.id());
            String text = text(paper);
            Charter charter = stored.charter();
            assertThat(text).contains(plain(charter.body() + "三定表"));
            assertThat(charter.clauses().stream().filter(Clause::isGiven))
                    .filteredOn(clause -> clause.part() != Part.STAFFING)
                    .allSatisfy(clause -> {
                        assertThat(text).contains(clause.numeral());
                        assertThat(text)
                                .contains(
                                        plain(
                                                clause.text()
                                                        .substring(
                                                                0,
                                                                Math.min(
                                                                        8,
                                                                        clause.text().length()))));
                    });
            for (StaffingLine line : charter.posts()) {
                assertThat(text).contains(plain(line.label()) + line.count());
            }
            boolean gaps = charter.clauses().stream().anyMatch(clause -> !clause.isGiven());
            assertThat(text.contains("来源未载")).isEqualTo(gaps || charter.documentNumber().isEmpty());
        }
    }

    @Test
    void nobody_but_the_evaluator_and_the_administrator_takes_one_in() {
        openAs(Role.CITY_REVIEWER);
        Actor actor = currentActor.get();
        Charter charter = CharterText.read(TEXT).orThrow().charter();

        assertThatThrownBy(() -> charters.read(actor, TEXT))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        charters.accept(actor, charter, currentActor.get().organization(), "测试"))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void a_charter_without_organization_or_source_tells_both() {
        openAs(Role.PROVINCE_EVALUATOR);
        Charter charter = CharterText.read(TEXT).orThrow().charter();

        Outcome<StoredCharter> outcome =
                charters.accept(currentActor.get(), charter, OrganizationId.random(), " ");

        assertThat(outcome.reasons())
                .extracting(Reason::code)
                .map(Object.class::cast)
                .containsExactly(
                        RegistryReason.REGISTRY_ORGANIZATION_MISSING,
                        RegistryReason.REGISTRY_SOURCE_MISSING);
    }

    @Test
    void a_text_longer_than_any_charter_is_refused_and_not_cut() {
        openAs(Role.PROVINCE_EVALUATOR);

        assertThat(
                        charters.read(
                                        currentActor.get(),
                                        TEXT + "长".repeat(CharterService.LONGEST_TEXT))
                                .reasons())
                .containsExactly(
                        Reason.of(RegistryReason.REGISTRY_TOO_LONG, CharterService.LONGEST_TEXT));
    }

    @Test
    void a_clause_too_long_to_keep_is_named() {
        openAs(Role.PROVINCE_EVALUATOR);
        Charter charter =
                CharterText.read(TEXT.replace("负责灯笼", "负责" + "灯".repeat(3_001)))
                        .orThrow()
                        .charter();

        Outcome<StoredCharter> outcome =
                charters.accept(
                        currentActor.get(), charter, currentActor.get().organization(), "测试");

        assertThat(outcome.reasons())
                .containsExactly(
                        Reason.of(RegistryReason.REGISTRY_CLAUSE_TOO_LONG, "主要职责（一）", 3_000));
    }

    @Test
    void a_charter_that_is_not_there_is_not_printed() {
        openAs(Role.ZONE_OFFICIAL);
        Actor actor = currentActor.get();

        assertThatThrownBy(() -> charters.paper(actor, CharterId.random()))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
