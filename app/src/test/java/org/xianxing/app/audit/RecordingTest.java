package org.xianxing.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.bulletin.BulletinService;
import org.xianxing.app.bulletin.ScoreSheetDocuments;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.evaluation.ClaimService;
import org.xianxing.app.evaluation.CycleService;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.app.testing.People;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Search;
import org.xianxing.domain.shared.AuditTrail.Who;

/** What the application records of itself: sign-ins, refusals, exports, downloads. */
class RecordingTest extends ViewTest {

    private static final String NOBODYS_NAME = "nobody-recorded";

    @Autowired private AuditTrail audit;
    @Autowired private CurrentActor currentActor;
    @Autowired private SignInAttempts attempts;
    @Autowired private AuthenticationContext authentication;
    @Autowired private CycleService cycles;
    @Autowired private ClaimService claims;
    @Autowired private ClaimRepository storedClaims;
    @Autowired private RankingService rankings;
    @Autowired private RubricService rubrics;
    @Autowired private CatalogService catalog;
    @Autowired private BulletinService bulletins;
    @Autowired private ScoreSheetDocuments sheets;

    private Instant begin = Instant.MIN;

    @BeforeEach
    void remember() {
        begin =
                audit.search(Search.ALL, Optional.empty(), 1).entries().stream()
                        .map(entry -> entry.at().plusNanos(1_000))
                        .findFirst()
                        .orElse(Instant.EPOCH);
    }

    @AfterEach
    void unlock() {
        attempts.unlock(NOBODYS_NAME);
    }

    @Test
    void a_sign_in_is_recorded_with_the_address_it_came_from() throws Exception {
        signIn(people().with(Role.ZONE_OFFICIAL).username(), People.PASSWORD);

        Entry entry = recorded().getFirst();
        assertThat(entry.action()).isEqualTo("SIGN_IN");
        assertThat(entry.event().subject()).isEqualTo("account t-kaifaqu");
        assertThat(entry.origin()).isEqualTo("127.0.0.1");
        assertThat(entry.who())
                .isEqualTo(
                        new Who.Person(
                                people().with(Role.ZONE_OFFICIAL).id(),
                                "林晓岚",
                                "ZONE_OFFICIAL",
                                "测试经济技术开发区"));
    }

    @Test
    void failed_sign_ins_and_the_lock_are_recorded_under_the_name_that_was_tried()
            throws Exception {
        for (int i = 0; i <= attempts.wrongBeforeLock(); i++) {
            signIn(" Nobody-Recorded ", "wrong");
        }

        assertThat(recorded())
                .extracting(Entry::action)
                .containsExactly(
                        "SIGN_IN_LOCKED",
                        "SIGN_IN_LOCKED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED");
        assertThat(recorded())
                .allSatisfy(entry -> {
                    assertThat(entry.who()).isEqualTo(new Who.Nobody(NOBODYS_NAME));
                    assertThat(entry.organization()).isEqualTo(AuditTrail.NOBODY);
                    assertThat(entry.origin()).isEqualTo("127.0.0.1");
                });
        assertThat(recorded().getFirst().detail()).startsWith("until 20");
    }

    @Test
    void a_sign_out_is_recorded() {
        openAs(Role.CITY_REVIEWER);

        authentication.logout();

        assertThat(recorded()).extracting(Entry::action).containsExactly("SIGN_OUT");
        assertThat(recorded().getFirst().who().name()).isEqualTo("黄海燕");
    }

    @Test
    void a_page_that_was_refused_is_recorded() {
        openAs(Role.ZONE_OFFICIAL);

        UI.getCurrent().navigate("test-evaluator");

        assertThat(recorded()).extracting(Entry::action).containsExactly("REFUSED");
        assertThat(recorded().getFirst().event().subject()).isEqualTo("page test-evaluator");
        assertThat(recorded().getFirst().who().name()).isEqualTo("林晓岚");
    }

    @Test
    void an_act_that_was_refused_is_recorded() {
        openAs(Role.ZONE_OFFICIAL);
        OrganizationId city = people().actor(Role.CITY_REVIEWER).organization();

        try {
            AccessPolicy.require(currentActor.get(), Action.REVIEW_FOR_CITY, new Target.City(city));
        } catch (PermissionDeniedException e) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(e));
        }

        Entry entry = recorded().getFirst();
        assertThat(entry.action()).isEqualTo("REFUSED");
        assertThat(entry.event().subject()).isEqualTo("city " + city.value());
        assertThat(entry.detail()).isEqualTo("REVIEW_FOR_CITY");
    }

    @Test
    void a_file_is_recorded_when_it_is_handed_out_and_when_it_is_refused() throws Exception {
        Claim claim = aClaimWithEvidence();
        EvidenceId file = claim.evidence().getFirst().id();
        openAs(Role.PROVINCE_EVALUATOR);
        assertThat(claims.evidence(currentActor.get(), file)).isPresent();
        leave();

        HttpResponse<String> answer =
                signIn(people().with(Role.ZONE_OFFICIAL).username(), People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        HttpResponse<String> refused = get("files/evidence/" + file.value());
        assertThat(refused.statusCode())
                .as("%s %s", refused.headers(), refused.body())
                .isEqualTo(404);

        assertThat(recorded())
                .extracting(Entry::action)
                .containsExactly("REFUSED", "SIGN_IN", "DOWNLOAD_EVIDENCE");
        assertThat(recorded().getFirst().event().subject())
                .isEqualTo("claim " + claim.id().value());
        assertThat(recorded().getFirst().origin()).isEqualTo("127.0.0.1");
    }

    @Test
    void every_export_and_download_is_recorded() {
        openAsDemonstrated("shengqicao");
        var actor = currentActor.get();
        Cycle published =
                cycles.all(actor).stream()
                        .filter(cycle -> cycle.stage() == CycleStage.PUBLISHED)
                        .findFirst()
                        .orElseThrow();
        OrganizationId zone = cycles.participants(actor, published.id()).getFirst().zone();

        assertThat(rubrics.template(actor)).isNotEmpty();
        assertThat(rubrics.workbook(actor, published.rubric())).isNotEmpty();
        assertThat(catalog.template(actor)).isNotEmpty();
        assertThat(cycles.ranksWorkbook(actor, published.id(), List.of())).isNotEmpty();
        rankings.traceExport(actor, rankings.view(actor, published.id()));
        assertThat(bulletins.download(actor, published.id())).isPresent();
        assertThat(sheets.download(actor, published.id(), zone).content()).isNotEmpty();

        assertThat(recorded().reversed())
                .extracting(Entry::action)
                .containsExactly(
                        "EXPORT_RUBRIC",
                        "EXPORT_RUBRIC",
                        "EXPORT_CATALOG",
                        "EXPORT_RANKS",
                        "EXPORT_RANKING",
                        "DOWNLOAD_BULLETIN",
                        "DOWNLOAD_SHEET");
    }

    private Claim aClaimWithEvidence() {
        openAsDemonstrated("shengqicao");
        Claim found =
                cycles.all(currentActor.get()).stream()
                        .flatMap(cycle -> storedClaims.ofCycle(cycle.id()).values().stream())
                        .flatMap(List::stream)
                        .filter(claim -> !claim.evidence().isEmpty())
                        .findFirst()
                        .orElseThrow();
        leave();
        return found;
    }

    /** What was recorded since the test began, newest first. */
    private List<Entry> recorded() {
        return audit.search(
                        new Search(
                                Optional.of(begin),
                                Optional.empty(),
                                "",
                                "",
                                "",
                                Optional.empty(),
                                ""),
                        Optional.empty(),
                        100)
                .entries();
    }

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String name, String password)
            throws IOException, InterruptedException {
        String form = "username=" + name.replace(" ", "+") + "&password=" + password;
        return client.send(
                HttpRequest.newBuilder(URI.create(url("sign-in")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
