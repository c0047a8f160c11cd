package org.xianxing.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.bulletin.BulletinService;
import org.xianxing.app.evaluation.ReviewService.Verdict;
import org.xianxing.app.evaluation.ui.ChosenCycle;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.audit.AuditVerification;
import org.xianxing.domain.bulletin.BulletinReason;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimStatus;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.SheetState;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.ReasonCode;

/**
 * The main loop on the practice cycle, through the services and the real database, refusals
 * included; step after step.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationLoopTest extends ViewTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired private ClaimService claims;
    @Autowired private SheetService sheets;
    @Autowired private ReviewService reviews;
    @Autowired private CycleService cycles;
    @Autowired private RankingService rankings;
    @Autowired private BulletinService bulletins;
    @Autowired private CycleRepository stored;
    @Autowired private AccountRepository accounts;
    @Autowired private PostRepository posts;
    @Autowired private OrganizationRepository organizations;
    @Autowired private AuditTrail audit;
    @Autowired private ChosenCycle chosenCycle;
    @Autowired private DataSource dataSource;
    @Autowired private InstantSource clock;

    @Test
    @Order(1)
    void a_zone_records_a_claim_that_is_saved_while_it_is_incomplete() {
        Claim claim = claims.add(zone(), practice().id(), own(), "B6", named("")).orThrow();

        Claim saved =
                claims.save(zone(), claim.id(), claim.version(), content("测试产业平台", "")).orThrow();

        assertThat(saved.content().fact()).isEqualTo(named("测试产业平台"));
        assertThat(saved.status()).isEqualTo(ClaimStatus.DRAFT);
        assertThat(saved.version()).isEqualTo(claim.version() + 1);
    }

    @Test
    @Order(2)
    void the_second_of_two_editors_is_told_who_changed_it_and_nothing_is_overwritten() {
        Claim claim = platform();
        claims.save(zone(), claim.id(), claim.version(), content("测试产业平台", "先到")).orThrow();

        Outcome<Claim> second =
                claims.save(zone(), claim.id(), claim.version(), content("测试产业平台", "后到"));

        assertThat(codes(second)).containsExactly(EvaluationReason.CLAIM_CHANGED_MEANWHILE);
        assertThat(second.reasons().getFirst().arguments().getFirst()).isEqualTo("林晓岚");
        assertThat(platform().content().effect()).isEqualTo("先到");
    }

    @Test
    @Order(3)
    void a_date_outside_the_year_is_refused_where_the_rubric_says_this_year() {
        Claim claim = claims.add(zone(), practice().id(), own(), "B10", named("测试权限")).orThrow();
        ClaimContent lastYear =
                new ClaimContent(
                        named("测试权限"),
                        Optional.of(LocalDate.of(practice().year() - 1, 12, 31)),
                        "林晓岚",
                        "",
                        "",
                        "");

        Outcome<Claim> outcome = claims.save(zone(), claim.id(), claim.version(), lastYear);

        assertThat(codes(outcome)).containsExactly(EvaluationReason.CLAIM_DATE_OUTSIDE_YEAR);
        claims.remove(zone(), claim.id(), claim.version()).orThrow();
    }

    @Test
    @Order(4)
    void an_item_is_not_claimed_twice_nor_under_both_indicators() {
        ClaimedFact item =
                sheets.view(zone(), practice().id(), own()).lines().stream()
                        .flatMap(line -> line.claims().stream())
                        .map(claim -> claim.content().fact())
                        .filter(ClaimedFact.ItemReplicated.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        assertThat(codes(claims.add(zone(), practice().id(), own(), "B5", item)))
                .contains(EvaluationReason.CLAIM_ITEM_CLAIMED_TWICE);
        assertThat(codes(claims.add(zone(), practice().id(), own(), "B4", item)))
                .contains(EvaluationReason.CLAIM_ITEM_CLAIMED_TWICE);
    }

    @Test
    @Order(5)
    void evidence_is_judged_by_its_content_and_its_name_is_cleaned() {
        Claim claim = platform();

        Outcome<Claim> program =
                attach(claim, "通知.pdf", "#!/bin/sh\necho".getBytes(StandardCharsets.UTF_8));
        Outcome<Claim> zip = attach(claim, "表.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        Outcome<Claim> empty = attach(claim, "空.pdf", new byte[0]);
        Claim kept = attach(claim, "../../etc/通知\u202Egpj.pdf", PDF).orThrow();

        assertThat(codes(program)).containsExactly(EvaluationReason.EVIDENCE_KIND_REFUSED);
        assertThat(codes(zip)).containsExactly(EvaluationReason.EVIDENCE_KIND_REFUSED);
        assertThat(codes(empty)).containsExactly(EvaluationReason.EVIDENCE_EMPTY);
        assertThat(kept.evidence()).extracting(EvidenceFile::name).containsExactly("通知gpj.pdf");
        assertThat(codes(attach(kept, "again.pdf", PDF)))
                .containsExactly(EvaluationReason.EVIDENCE_SAME_FILE_IN_CLAIM);
    }

    @Test
    @Order(6)
    void other_roles_and_other_zones_may_neither_see_nor_change_the_sheet() {
        Claim claim = platform();

        assertThatThrownBy(() -> claims.save(city(), claim.id(), claim.version(), claim.content()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> sheets.submit(evaluator(), practice().id(), own()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> sheets.view(zone(), practice().id(), otherZone()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        reviews.decide(zone(), claim.id(), claim.version(), Verdict.ACCEPT, ""))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> cycles.open(zone(), practice().id()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    @Order(7)
    void a_submitted_sheet_counts_and_is_locked() {
        sheets.submit(zone(), practice().id(), own()).orThrow();

        Claim claim = platform();
        SheetView view = sheets.view(zone(), practice().id(), own());

        assertThat(view.sheet().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(claim.status()).isEqualTo(ClaimStatus.WAITING);
        assertThat(view.line("B6").self().score()).isEqualTo(Score.of(platformPoints(view)));
        assertThat(view.line("B6").city()).isEqualTo(Score.NONE);
        assertThat(codes(claims.save(zone(), claim.id(), claim.version(), claim.content())))
                .containsExactly(EvaluationReason.SHEET_HANDED_IN);
    }

    @Test
    @Order(8)
    void a_returned_claim_must_be_mended_before_the_sheet_comes_back() {
        reviewAll(city(), Verdict.ACCEPT, platform().id());
        Claim claim = platform();
        assertThat(codes(reviews.decide(city(), claim.id(), claim.version(), Verdict.RETURN, " ")))
                .containsExactly(EvaluationReason.REVIEW_REASON_MISSING);
        reviews.decide(city(), claim.id(), claim.version(), Verdict.RETURN, "请补批复").orThrow();
        assertThat(codes(reviews.pass(city(), practice().id(), own())))
                .containsExactly(EvaluationReason.REVIEW_CLAIMS_RETURNED);
        reviews.returnToZone(city(), practice().id(), own(), clock.instant().plusSeconds(3_600))
                .orThrow();

        assertThat(codes(sheets.submit(zone(), practice().id(), own())))
                .containsExactly(EvaluationReason.SHEET_RETURNED_CLAIMS_NOT_MENDED);

        Claim returned = platform();
        claims.save(zone(), returned.id(), returned.version(), content("测试产业平台", "已补批复")).orThrow();
        sheets.submit(zone(), practice().id(), own()).orThrow();
        assertThat(platform().status()).isEqualTo(ClaimStatus.WAITING);
        assertThat(reviews.before(city(), platform()).orElseThrow().content().effect())
                .isEqualTo("先到");
    }

    @Test
    @Order(9)
    void city_and_province_review_stand_side_by_side() {
        reviewAll(city(), Verdict.ACCEPT, null);
        reviews.pass(city(), practice().id(), own()).orThrow();
        reviewAll(evaluator(), Verdict.ACCEPT, platform().id());
        Claim claim = platform();
        reviews.decide(evaluator(), claim.id(), claim.version(), Verdict.REJECT, "与事项不符").orThrow();

        reviews.pass(evaluator(), practice().id(), own()).orThrow();

        SheetView view = sheets.view(zone(), practice().id(), own());
        Points self = view.line("B6").self().score().counted();
        assertThat(view.line("B6").city()).isEqualTo(Score.of(self));
        assertThat(view.line("B6").province())
                .isEqualTo(Score.of(new Points(self.hundredths() - 100)));
    }

    @Test
    @Order(10)
    void the_bulletin_is_issued_once_by_four_different_acts_and_never_changes() {
        Cycle practice = practice();
        cycles.startObjections(evaluator(), practice.id(), "未提交").orThrow();
        assertThat(codes(rankings.fix(evaluator(), practice.id())))
                .contains(EvaluationReason.CYCLE_OBJECTION_PERIOD_RUNS);
        cycles.endObjectionsEarly(evaluator(), practice.id()).orThrow();
        rankings.fix(evaluator(), practice.id()).orThrow();
        assertThat(bulletinPage("lingdao")).contains("还没有通报");
        assertThat(LocatorJ._find(LockedButton.class)).isEmpty();
        bulletins.draft(evaluator(), practice.id()).orThrow();
        assertThat(bulletinPage("shengqicao")).contains("核稿通过，送签发", "不能核自己的稿");
        assertThat(bulletinPage("lingdao")).doesNotContain("核稿通过，送签发", "编号印发");
        assertThat(codes(bulletins.check(evaluator(), practice.id())))
                .contains(BulletinReason.BULLETIN_CHECKED_BY_DRAFTER);
        assertThat(bulletinPage("shenghegao")).contains("核稿通过，送签发").doesNotContain("不能核自己的稿");
        bulletins.check(actor("shenghegao"), practice.id()).orThrow();
        assertThat(bulletinPage("shenghegao")).contains("退回起草").doesNotContain("编号印发");
        assertThatThrownBy(() -> bulletins.sign(evaluator(), practice.id()))
                .isInstanceOf(PermissionDeniedException.class);
        bulletins.sign(actor("lingdao"), practice.id()).orThrow();
        assertThat(bulletinPage("shengqicao")).contains("编号印发", "退回起草");
        DocumentNumber number = new DocumentNumber("闽自贸办", practice.year(), 9_999);
        LocalDate date = LocalDate.of(practice.year(), 12, 31);

        bulletins.issue(evaluator(), practice.id(), number, date).orThrow();

        assertThat(bulletins.issue(evaluator(), practice.id(), number, date).isDone()).isFalse();
        assertThat(practice().stage()).isEqualTo(CycleStage.PUBLISHED);
        assertThat(bulletins.download(zone(), practice.id())).isPresent();
        assertThat(sheets.view(zone(), practice.id(), own()).sheet().state())
                .isEqualTo(SheetState.FINAL);
    }

    @Test
    @Order(11)
    void every_act_left_an_unbroken_trace() throws Exception {
        assertThat(
                        AuditVerification.verify(
                                        dataSource,
                                        new AuditHeadFiles(Path.of("target", "no-heads")),
                                        Optional.empty(),
                                        damage -> assertThat(damage).isNull())
                                .isWhole())
                .isTrue();
        assertThat(audit.about("cycle " + practice().id().value(), 50))
                .extracting(AuditTrail.Entry::action)
                .contains("START_OBJECTIONS", "FIX_RANKING");
    }

    private String bulletinPage(String user) {
        openAsDemonstrated(user);
        chosenCycle.choose(practice().id());
        UI.getCurrent().navigate("bulletin");
        return pageText();
    }

    private void reviewAll(
            Actor reviewer, Verdict verdict, @org.jspecify.annotations.Nullable ClaimId except) {
        for (SheetView.Line line : sheets.view(reviewer, practice().id(), own()).lines()) {
            for (Claim claim : line.claims()) {
                boolean pending = claim.decision(reviews.levelOf(reviewer)).isPending();
                if (claim.isSubmitted() && pending && !claim.id().equals(except)) {
                    reviews.decide(reviewer, claim.id(), claim.version(), verdict, "").orThrow();
                }
            }
        }
    }

    private Outcome<Claim> attach(Claim claim, String name, byte[] content) {
        return claims.attach(zone(), claim.id(), name, new ByteArrayInputStream(content));
    }

    private static Points platformPoints(SheetView view) {
        return Points.of("1").times(view.line("B6").claims().size()).cappedAt(Points.of("4"));
    }

    private Claim platform() {
        return sheets.view(zone(), practice().id(), own()).line("B6").claims().stream()
                .filter(claim -> claim.content().fact().equals(named("测试产业平台")))
                .findFirst()
                .orElseThrow();
    }

    private static ClaimedFact named(String name) {
        return new ClaimedFact.NamedThing(name);
    }

    private ClaimContent content(String name, String effect) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        LocalDate date =
                today.getYear() == practice().year()
                        ? today
                        : LocalDate.of(practice().year(), 6, 1);
        return new ClaimContent(named(name), Optional.of(date), "林晓岚", "项目", "举措", effect);
    }

    private Cycle practice() {
        return stored.all().stream()
                .filter(cycle -> cycle.title().contains("练习"))
                .findFirst()
                .orElseThrow();
    }

    private OrganizationId own() {
        return zone().organization();
    }

    private OrganizationId otherZone() {
        return stored.participants(practice().id()).stream()
                .map(Cycle.Participant::zone)
                .filter(zone -> !zone.equals(own()))
                .findFirst()
                .orElseThrow();
    }

    private Actor zone() {
        return actor("kaifaqu");
    }

    private Actor city() {
        return actor("shichushen");
    }

    private Actor evaluator() {
        return actor("shengqicao");
    }

    private Actor actor(String username) {
        Account account = accounts.findByUsername(username).orElseThrow();
        Post post = posts.of(account.id()).getFirst();
        Organization organization = organizations.find(post.organization()).orElseThrow();
        return new Actor(
                account.id(),
                account.displayName(),
                post.role(),
                organization.id(),
                organization.shortName(),
                organization.city());
    }

    private static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(reason -> reason.code()).toList();
    }
}
