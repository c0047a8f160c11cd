package org.xianxing.app.evaluation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.SheetService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.testing.Faults;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.db.shared.DatabaseUnavailableException;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Outcome;

/** A claim and its evidence when something fails, and when two people edit it at once. */
class ClaimFaultsTest extends ViewTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Fault 1>>endobj\ntrailer<<>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @Autowired private SheetService sheets;
    @Autowired private ClaimService claims;
    @Autowired private CurrentActor currentActor;
    @Autowired private ChosenCycle chosenCycle;
    @Autowired private EvidenceFiles evidenceFiles;

    private final List<String> names = List.of("故障测试举措", "改过的举措", "同事的举措");

    @AfterEach
    @Override
    protected void leave() {
        openAsDemonstrated("kaifaqu");
        own().stream()
                .filter(c -> names.contains(nameOf(c)))
                .forEach(c -> claims.remove(currentActor.get(), c.id(), c.version()).orThrow());
        super.leave();
    }

    @Test
    void a_full_disk_keeps_the_claim_as_it_was_and_says_what_to_do() {
        openAsDemonstrated("kaifaqu");
        Claim claim = begun();

        Faults.whileDiskIsFull(() -> {
            Outcome<Claim> outcome = attach(claim);
            assertThat(outcome.reasons())
                    .extracting(r -> r.code())
                    .containsExactly(EvaluationReason.EVIDENCE_STORE_FAILED);
        });

        assertThat(stored(claim).evidence()).isEmpty();
        assertThat(stored(claim).version()).isEqualTo(claim.version());
        assertThat(attach(claim).orThrow().evidence()).hasSize(1);
    }

    @Test
    void a_lost_database_enters_no_evidence() {
        openAsDemonstrated("kaifaqu");
        Claim claim = begun();

        Faults.whileDatabaseIsLost(() ->
                assertThatThrownBy(() -> attach(claim))
                        .isInstanceOf(DatabaseUnavailableException.class));

        assertThat(stored(claim).evidence()).isEmpty();
    }

    @Test
    void what_is_typed_while_the_database_is_lost_stays_and_is_saved_later() {
        openAsDemonstrated("kaifaqu");
        Claim claim = begun();
        openEditor(claim);
        TextField name = _get(TextField.class, spec -> spec.withId("claim-name"));

        Faults.whileDatabaseIsLost(() -> {
            telling(() -> _setValue(name, "改过的举措"));

            assertThat(pageText()).contains("暂时连不上数据库", "内容还在本页");
        });

        assertThat(name.getValue()).isEqualTo("改过的举措");
        assertThat(nameOf(stored(claim))).isEqualTo("故障测试举措");
        _click(_get(Button.class, spec -> spec.withText("填好了，收起")));
        assertThat(nameOf(stored(claim))).isEqualTo("改过的举措");
    }

    @Test
    void the_second_editor_sees_both_versions_and_overwrites_nothing_unasked() {
        openAsDemonstrated("kaifaqu");
        Claim claim = begun();
        openEditor(claim);
        claims.save(currentActor.get(), claim.id(), claim.version(), content("同事的举措")).orThrow();

        _setValue(_get(TextField.class, spec -> spec.withId("claim-name")), "改过的举措");

        assertThat(nameOf(stored(claim))).isEqualTo("同事的举措");
        assertThat(pageText()).contains("林晓岚");
        _click(_get(Button.class, spec -> spec.withText("对比两份")));
        assertThat(pageText()).contains("同事的举措", "改过的举措");
        _click(_get(Button.class, spec -> spec.withText("保留我填的")));
        assertThat(nameOf(stored(claim))).isEqualTo("改过的举措");
    }

    @Test
    void a_date_of_another_year_stays_in_the_field_with_the_reason() {
        openAsDemonstrated("kaifaqu");
        Claim claim = begun();
        openEditor(claim);
        var date =
                _get(
                        com.vaadin.flow.component.datepicker.DatePicker.class,
                        spec -> spec.withId("claim-date"));

        _setValue(date, LocalDate.of(2001, 2, 3));

        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getValue()).isEqualTo(LocalDate.of(2001, 2, 3));
        assertThat(stored(claim).content().date()).isEmpty();
    }

    @Test
    void evidence_has_an_address_that_asks_for_permission_each_time() throws IOException {
        openAsDemonstrated("kaifaqu");
        EvidenceFile file = attach(begun()).orThrow().evidence().getFirst();

        ResponseEntity<InputStreamResource> own = evidenceFiles.ofClaim(file.id().value());

        try (InputStream content = Objects.requireNonNull(own.getBody()).getInputStream()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(own.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(own.getHeaders().getContentDisposition().isInline()).isTrue();
        openAsDemonstrated("shichushen");
        assertThat(evidenceFiles.ofClaim(file.id().value()).getStatusCode().value()).isEqualTo(200);
        for (Role stranger :
                List.of(Role.ZONE_OFFICIAL, Role.CITY_REVIEWER, Role.SYSTEM_ADMINISTRATOR)) {
            openAs(stranger);
            assertThatThrownBy(() -> evidenceFiles.ofClaim(file.id().value()))
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("404");
        }
    }

    private void openEditor(Claim claim) {
        UI.getCurrent().navigate("score-sheet");
        _click(
                _find(NativeButton.class).stream()
                        .filter(b -> b.hasClassName("xx-row-button"))
                        .filter(b -> b.getElement().getTextRecursively().startsWith("B13"))
                        .findFirst()
                        .orElseThrow());
        ClaimCard card =
                _find(ClaimCard.class).stream()
                        .filter(c -> c.getElement().getTextRecursively().contains(nameOf(claim)))
                        .findFirst()
                        .orElseThrow();
        _click(_get(card, Button.class, spec -> spec.withText("填写")));
    }

    private Claim begun() {
        return claims.add(
                        currentActor.get(),
                        cycle(),
                        currentActor.get().organization(),
                        "B13",
                        new ClaimedFact.NamedThing("故障测试举措"))
                .orThrow();
    }

    private Outcome<Claim> attach(Claim claim) {
        return claims.attach(
                currentActor.get(), claim.id(), "批复.pdf", new ByteArrayInputStream(PDF));
    }

    private Claim stored(Claim claim) {
        return claims.current(currentActor.get(), claim.id()).orElseThrow();
    }

    private List<Claim> own() {
        return sheets
                .view(currentActor.get(), cycle(), currentActor.get().organization())
                .lines()
                .stream()
                .flatMap(line -> line.claims().stream())
                .toList();
    }

    private CycleId cycle() {
        return chosenCycle.get(currentActor.get()).orElseThrow().id();
    }

    private static ClaimContent content(String name) {
        return new ClaimContent(new ClaimedFact.NamedThing(name), Optional.empty(), "", "", "", "");
    }

    private static String nameOf(Claim claim) {
        return claim.content().fact() instanceof ClaimedFact.NamedThing(String name) ? name : "";
    }
}
