package org.xianxing.app.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xianxing.app.bulletin.Finding.Check;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.bulletin.Bulletin;
import org.xianxing.domain.bulletin.BulletinCheck;
import org.xianxing.domain.bulletin.BulletinFigures;
import org.xianxing.domain.bulletin.BulletinId;
import org.xianxing.domain.bulletin.BulletinReason;
import org.xianxing.domain.bulletin.BulletinRepository;
import org.xianxing.domain.bulletin.BulletinTemplate;
import org.xianxing.domain.bulletin.BulletinText;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.shared.Watermark;

/**
 * Drafts, checks, signs and issues the bulletin of a cycle. The issued file is made once, kept
 * under its digest and never made again.
 */
@Service
public class BulletinService {

    /** Far more than a bulletin needs; a larger one is a fault. */
    private static final long LARGEST_FILE = 50_000_000;

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("\\p{IsHan}{2,12}〔\\d{4}〕\\d{1,5}号");

    private static final String DRAFT_MARK = "草稿";
    private static final String DEMONSTRATION_MARK = "演示数据";

    private final Transactions transactions;
    private final CycleRepository cycles;
    private final RubricRepository rubrics;
    private final RankingRepository rankings;
    private final BulletinRepository bulletins;
    private final OrganizationRepository organizations;
    private final AccountRepository accounts;
    private final FileStore files;
    private final ObjectProvider<BulletinPdf> pdf;
    private final AuditTrail audit;
    private final InstantSource clock;

    BulletinService(
            Transactions transactions,
            CycleRepository cycles,
            RubricRepository rubrics,
            RankingRepository rankings,
            BulletinRepository bulletins,
            OrganizationRepository organizations,
            AccountRepository accounts,
            FileStore files,
            ObjectProvider<BulletinPdf> pdf,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.cycles = cycles;
        this.rubrics = rubrics;
        this.rankings = rankings;
        this.bulletins = bulletins;
        this.organizations = organizations;
        this.accounts = accounts;
        this.files = files;
        this.pdf = pdf;
        this.audit = audit;
        this.clock = clock;
    }

    // ── reading ──

    /** The bulletin: in every state for the province office, once issued for everybody else. */
    public Optional<Bulletin> find(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.VIEW_ISSUED_BULLETIN, Target.PROVINCE);
        return bulletins
                .ofCycle(id)
                .filter(bulletin -> bulletin instanceof Bulletin.Issued || seesDrafts(actor));
    }

    /** The placeholders and what stands for them, in the order they are explained. */
    public Map<String, String> figures(Actor actor, CycleId id) {
        requireDraftReader(actor, Action.DRAFT_BULLETIN);
        Cycle cycle = cycle(id);
        return rankings.ofCycle(id).map(ranking -> figures(cycle, ranking)).orElse(Map.of());
    }

    /** All checks of the text, those that are passed too. */
    public List<Finding> findings(Actor actor, CycleId id) {
        requireDraftReader(actor, Action.DRAFT_BULLETIN);
        return findings(cycle(id), bulletin(id));
    }

    /**
     * The document as it stands now, marked as a draft.
     *
     * @throws LayoutException when it cannot be printed whole
     */
    public byte[] preview(Actor actor, CycleId id) {
        requireDraftReader(actor, Action.DRAFT_BULLETIN);
        Cycle cycle = cycle(id);
        Bulletin bulletin = bulletin(id);
        byte[] document = pdf.getObject().create(draftDocument(cycle, bulletin));
        trace(actor, "PREVIEW_BULLETIN", bulletin, "");
        return document;
    }

    /**
     * Where the figures of a bulletin are from.
     *
     * @param frozenAt when the ranking was fixed
     * @param frozenBy who fixed it
     * @param digest the digest of its lines
     */
    public record Source(Instant frozenAt, String frozenBy, String digest) {}

    /**
     * The ranking that a bulletin of the cycle is or would be drawn from; none until it is fixed.
     */
    public Optional<Source> source(Actor actor, CycleId id) {
        requireDraftReader(actor, Action.DRAFT_BULLETIN);
        return rankings.ofCycle(id)
                .map(ranking ->
                        new Source(ranking.frozenAt(), ranking.frozenBy(), ranking.digest()));
    }

    /**
     * The beginning of a document number of this office and year, for the sequence to be put in;
     * empty when the rubric names no document number.
     */
    public String numberToFillIn(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        return switch (DocumentNumber.parse(rubricSource(cycle(id)))) {
            case Outcome.Done<DocumentNumber>(DocumentNumber number) ->
                    number.issuer() + "〔" + today().getYear() + "〕号";
            case Outcome.Refused<DocumentNumber> _ -> "";
        };
    }

    /** Every issued bulletin, newest first. */
    public List<IssuedDocument> issued(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_ISSUED_BULLETIN, Target.PROVINCE);
        return bulletins.issued().stream().map(this::issuedDocument).toList();
    }

    /**
     * The issued file, byte for byte as it was issued.
     *
     * @throws IllegalStateException when what is stored is no longer what was issued
     */
    public Optional<Download> download(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.VIEW_ISSUED_BULLETIN, Target.PROVINCE);
        return bulletins
                .ofCycle(id)
                .flatMap(bulletin ->
                        switch (bulletin) {
                            case Bulletin.Issued issued -> {
                                Download file = download(issued);
                                trace(
                                        actor,
                                        "DOWNLOAD_BULLETIN",
                                        issued,
                                        issued.documentNumber() + " digest " + issued.fileDigest());
                                yield Optional.of(file);
                            }
                            case Bulletin.Draft _, Bulletin.Checked _, Bulletin.Signed _ ->
                                    Optional.empty();
                        });
    }

    // ── acting ──

    /** Begins the bulletin with the text of an official notice. */
    public Outcome<Bulletin.Draft> draft(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        return changing(
                id,
                () -> {
                    Cycle cycle = cycle(id);
                    if (bulletins.ofCycle(id).isPresent()) {
                        return Outcome.refused(BulletinReason.BULLETIN_EXISTS);
                    }
                    if (cycle.stage() != CycleStage.RANKED || rankings.ofCycle(id).isEmpty()) {
                        return Outcome.refused(BulletinReason.BULLETIN_RANKING_NOT_FIXED);
                    }
                    Bulletin.Draft draft =
                            new Bulletin.Draft(
                                    new Bulletin.Header(
                                            BulletinId.random(),
                                            0,
                                            id,
                                            BulletinTemplate.draft(
                                                    rubricSource(cycle), office().name()),
                                            signature(actor)));
                    bulletins.add(draft);
                    trace(actor, "DRAFT_BULLETIN", draft, draft.header().text().title());
                    return Outcome.done(draft);
                });
    }

    /**
     * Changes the text of a draft.
     *
     * @param version the version that the change was made to
     */
    public Outcome<Bulletin.Draft> edit(Actor actor, CycleId id, int version, BulletinText text) {
        AccessPolicy.require(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        return changing(
                id,
                () -> {
                    Bulletin stored = bulletin(id);
                    if (stored.header().version() != version) {
                        return Outcome.refused(
                                BulletinReason.BULLETIN_CHANGED_MEANWHILE,
                                stored.header().draftedBy().name());
                    }
                    if (stored instanceof Bulletin.Draft draft
                            && draft.header().text().equals(text)) {
                        return Outcome.done(draft);
                    }
                    List<Reason> tooLong = tooLong(text);
                    if (!tooLong.isEmpty()) {
                        return Outcome.refused(tooLong);
                    }
                    return Bulletin.edit(stored, text, signature(actor))
                            .map(draft ->
                                    stored(actor, "EDIT_BULLETIN", draft, changes(stored, text)));
                });
    }

    /** Passes the draft (核稿): its text is right, and it can be printed whole. */
    public Outcome<Bulletin.Checked> check(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        return changing(
                id,
                () -> {
                    Bulletin stored = bulletin(id);
                    List<Reason> findings =
                            findings(cycle(id), stored).stream()
                                    .flatMap(finding -> finding.reasons().stream())
                                    .toList();
                    return Bulletin.check(stored, signature(actor), findings)
                            .map(checked -> stored(actor, "CHECK_BULLETIN", checked, ""));
                });
    }

    /** Sends a checked or signed bulletin back to its drafters. */
    public Outcome<Bulletin.Draft> sendBack(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.DRAFT_BULLETIN, Target.PROVINCE);
        return changing(
                id,
                () ->
                        Bulletin.sendBack(bulletin(id))
                                .map(draft -> stored(actor, "SEND_BACK_BULLETIN", draft, "")));
    }

    /** Signs a checked bulletin (签发). */
    public Outcome<Bulletin.Signed> sign(Actor actor, CycleId id) {
        AccessPolicy.require(actor, Action.SIGN_BULLETIN, Target.PROVINCE);
        return changing(
                id,
                () ->
                        Bulletin.sign(bulletin(id), signature(actor))
                                .map(signed -> stored(actor, "SIGN_BULLETIN", signed, "")));
    }

    /** Numbers a signed bulletin and issues it (印发): the file is made now, for ever. */
    public Outcome<Bulletin.Issued> issue(
            Actor actor, CycleId id, DocumentNumber number, LocalDate date) {
        AccessPolicy.require(actor, Action.ISSUE_BULLETIN, Target.PROVINCE);
        if (actor.role() != Role.PROVINCE_PUBLISHER && hasPublisher(actor.organization())) {
            return Outcome.refused(BulletinReason.BULLETIN_NEEDS_PUBLISHER);
        }
        Cycle cycle = cycle(id);
        Bulletin before = bulletin(id);
        if (!(before instanceof Bulletin.Signed) || cycle.stage() != CycleStage.RANKED) {
            return Outcome.refused(BulletinReason.BULLETIN_NOT_IN_STATE);
        }
        if (bulletins.isTaken(number)) {
            return Outcome.refused(BulletinReason.BULLETIN_DOCUMENT_NUMBER_TAKEN, number);
        }
        String digest;
        try {
            digest = keep(pdf.getObject().create(issuedDocument(cycle, before, number, date)));
        } catch (LayoutException e) {
            return Outcome.refused(List.of(layoutReason(e)));
        }
        return changing(
                id,
                number,
                () -> {
                    Bulletin now = bulletin(id);
                    if (!now.equals(before)) {
                        return Outcome.refused(
                                BulletinReason.BULLETIN_CHANGED_MEANWHILE,
                                now.header().draftedBy().name());
                    }
                    Outcome<Bulletin.Issued> outcome =
                            Bulletin.issue(now, signature(actor), number, date, digest);
                    if (outcome instanceof Outcome.Done<Bulletin.Issued>(Bulletin.Issued issued)) {
                        cycles.update(cycle(id).inStage(CycleStage.PUBLISHED));
                        return Outcome.done(
                                stored(
                                        actor,
                                        "ISSUE_BULLETIN",
                                        issued,
                                        number + " digest " + digest));
                    }
                    return outcome;
                });
    }

    // ── permissions ──

    private static boolean seesDrafts(Actor actor) {
        return AccessPolicy.allows(actor, Action.DRAFT_BULLETIN, Target.PROVINCE)
                || AccessPolicy.allows(actor, Action.SIGN_BULLETIN, Target.PROVINCE)
                || AccessPolicy.allows(actor, Action.ISSUE_BULLETIN, Target.PROVINCE);
    }

    /** Where somebody has the post of publishing, nobody else does it. */
    private boolean hasPublisher(OrganizationId office) {
        return !accounts.acting(office, Role.PROVINCE_PUBLISHER, Term.dayAt(clock.instant()))
                .isEmpty();
    }

    private static void requireDraftReader(Actor actor, Action action) {
        if (!seesDrafts(actor)) {
            throw new PermissionDeniedException(actor, action, Target.PROVINCE);
        }
    }

    // ── transactions ──

    private <T> Outcome<T> changing(CycleId id, Supplier<Outcome<T>> work) {
        try {
            return transactions.inTransaction(work);
        } catch (StaleVersionException e) {
            return Outcome.refused(
                    BulletinReason.BULLETIN_CHANGED_MEANWHILE,
                    bulletins.ofCycle(id).map(b -> b.header().draftedBy().name()).orElse(""));
        }
    }

    /** Two offices may ask for one number at the same moment; the database lets one have it. */
    private Outcome<Bulletin.Issued> changing(
            CycleId id, DocumentNumber number, Supplier<Outcome<Bulletin.Issued>> work) {
        try {
            return changing(id, work);
        } catch (RuntimeException e) {
            boolean lost =
                    bulletins.ofCycle(id).filter(Bulletin.Signed.class::isInstance).isPresent()
                            && bulletins.isTaken(number);
            if (lost) {
                return Outcome.refused(BulletinReason.BULLETIN_DOCUMENT_NUMBER_TAKEN, number);
            }
            throw e;
        }
    }

    /** Stores a bulletin and gives it back as it now stands, with its new version. */
    private <T extends Bulletin> T stored(Actor actor, String action, T next, String detail) {
        bulletins.update(next);
        trace(actor, action, next, detail);
        // A bulletin is read in the state it was stored in.
        @SuppressWarnings("unchecked")
        T stored = (T) bulletin(next.header().cycle());
        return stored;
    }

    private void trace(Actor actor, String action, Bulletin bulletin, String detail) {
        audit.append(actor, action, "bulletin " + bulletin.header().id().value(), detail);
    }

    private Signature signature(Actor actor) {
        return new Signature(
                actor.account(), actor.displayName(), actor.organizationName(), clock.instant());
    }

    private static String changes(Bulletin before, BulletinText after) {
        BulletinText text = before.header().text();
        List<String> parts = new ArrayList<>();
        addChange(parts, "title", text.title(), after.title());
        addChange(parts, "recipients", text.recipients(), after.recipients());
        addChange(parts, "body", text.body(), after.body());
        addChange(parts, "signature", text.signature(), after.signature());
        addChange(parts, "copies", text.copies(), after.copies());
        addChange(parts, "printed by", text.printedBy(), after.printedBy());
        return String.join("\n", parts);
    }

    /** Keeps the trace short: only what lies between the common beginning and the common end. */
    private static void addChange(List<String> parts, String name, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        parts.add(
                name
                        + " at "
                        + start
                        + ": "
                        + before.substring(start, before.length() - end)
                        + " → "
                        + after.substring(start, after.length() - end));
    }

    private static List<Reason> tooLong(BulletinText text) {
        List<Reason> reasons = new ArrayList<>();
        TextLimit.of(text)
                .forEach(limit ->
                        reasons.add(
                                Reason.of(
                                        BulletinReason.BULLETIN_TEXT_TOO_LONG,
                                        limit.longest(),
                                        limit.length())));
        return reasons;
    }

    // ── what it is made of ──

    private Cycle cycle(CycleId id) {
        return cycles.find(id)
                .orElseThrow(() -> new NoSuchElementException("no cycle " + id.value()));
    }

    private Bulletin bulletin(CycleId id) {
        return bulletins
                .ofCycle(id)
                .orElseThrow(() -> new NoSuchElementException("no bulletin of " + id.value()));
    }

    private FrozenRanking ranking(CycleId id) {
        return rankings.ofCycle(id)
                .orElseThrow(() -> new NoSuchElementException("no ranking of " + id.value()));
    }

    private Organization office() {
        return organizations.all(OrganizationKind.PROVINCE_OFFICE).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no province office"));
    }

    /** The document number in the rubric's source, without the annex it names. */
    private String rubricSource(Cycle cycle) {
        String source =
                rubrics.find(cycle.rubric())
                        .orElseThrow(() ->
                                new NoSuchElementException("no rubric " + cycle.rubric().value()))
                        .source();
        Matcher number = DOCUMENT_NUMBER.matcher(source);
        return number.find() ? number.group() : source;
    }

    private Map<String, String> figures(Cycle cycle, FrozenRanking ranking) {
        Optional<FrozenRanking> lastYear =
                cycles.all().stream()
                        .filter(c -> c.year() < cycle.year())
                        .filter(c -> c.stage().isAtLeast(CycleStage.RANKED))
                        .max(Comparator.comparingInt(Cycle::year))
                        .flatMap(c -> rankings.ofCycle(c.id()));
        return BulletinFigures.of(cycle.year(), ranking, lastYear);
    }

    private BulletinPaper paper(Cycle cycle, Bulletin bulletin) {
        FrozenRanking ranking = ranking(cycle.id());
        return new BulletinPaper(
                cycle.year(),
                office().name(),
                bulletin.header().text().filled(figures(cycle, ranking)),
                ranking);
    }

    private BulletinDocument draftDocument(Cycle cycle, Bulletin bulletin) {
        String mark = cycle.demonstration() ? DEMONSTRATION_MARK + " " + DRAFT_MARK : DRAFT_MARK;
        return paper(cycle, bulletin).draft(today(), new Watermark.Word(mark));
    }

    private BulletinDocument issuedDocument(
            Cycle cycle, Bulletin bulletin, DocumentNumber number, LocalDate date) {
        Watermark mark =
                cycle.demonstration()
                        ? new Watermark.Word(DEMONSTRATION_MARK)
                        : new Watermark.None();
        return paper(cycle, bulletin).issued(number, date, mark);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
    }

    // ── checks ──

    private List<Finding> findings(Cycle cycle, Bulletin bulletin) {
        BulletinText text = bulletin.header().text();
        List<Reason> reasons = BulletinCheck.findings(text, figures(cycle, ranking(cycle.id())));
        List<Finding> findings = new ArrayList<>();
        for (Check check : Check.values()) {
            int count = check == Check.FIGURES_KNOWN ? text.placeholders().size() : 0;
            findings.add(
                    new Finding(
                            check,
                            count,
                            check == Check.LAYOUT
                                    ? layoutReasons(cycle, bulletin)
                                    : reasons.stream()
                                            .filter(reason -> checkOf(reason) == check)
                                            .toList()));
        }
        return List.copyOf(findings);
    }

    private List<Reason> layoutReasons(Cycle cycle, Bulletin bulletin) {
        try {
            byte[] unused = pdf.getObject().create(draftDocument(cycle, bulletin));
            return List.of();
        } catch (LayoutException e) {
            return List.of(layoutReason(e));
        }
    }

    private static Reason layoutReason(LayoutException e) {
        return Reason.of(
                BulletinReason.BULLETIN_DOES_NOT_FIT_THE_PAGE, String.valueOf(e.getMessage()));
    }

    private static Check checkOf(Reason reason) {
        return switch ((BulletinReason) reason.code()) {
            case BULLETIN_FIGURE_UNKNOWN -> Check.FIGURES_KNOWN;
            case BULLETIN_FIGURE_LEFT_OUT -> Check.FIGURES_COMPLETE;
            case BULLETIN_NUMBER_TYPED_BY_HAND -> Check.NO_SCORE_BY_HAND;
            case BULLETIN_TITLE_MISSING -> Check.TITLE;
            case BULLETIN_RECIPIENTS_WITHOUT_COLON -> Check.RECIPIENTS;
            case BULLETIN_SIGNATURE_MISSING -> Check.SIGNATURE;
            case BULLETIN_DOES_NOT_FIT_THE_PAGE -> Check.LAYOUT;
            case BULLETIN_BODY_MISSING,
                    BULLETIN_NOT_IN_STATE,
                    BULLETIN_NEEDS_PUBLISHER,
                    BULLETIN_RANKING_NOT_FIXED,
                    BULLETIN_EXISTS,
                    BULLETIN_CHECKED_BY_DRAFTER,
                    BULLETIN_SIGNED_BY_DRAFTER_OR_CHECKER,
                    BULLETIN_DOCUMENT_NUMBER_WRONG,
                    BULLETIN_DOCUMENT_NUMBER_TAKEN,
                    BULLETIN_CHANGED_MEANWHILE,
                    BULLETIN_TEXT_TOO_LONG ->
                    Check.BODY;
        };
    }

    // ── files ──

    private String keep(byte[] content) {
        try {
            return files.put(new ByteArrayInputStream(content), LARGEST_FILE).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("the bulletin's file could not be stored", e);
        }
    }

    private Download download(Bulletin.Issued issued) {
        byte[] content;
        try (InputStream in = files.open(issued.fileDigest())) {
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the issued file of " + issued.documentNumber() + " cannot be read", e);
        }
        if (!sha256(content).equals(issued.fileDigest())) {
            throw new IllegalStateException(
                    "the stored file of " + issued.documentNumber() + " is not the issued one");
        }
        return new Download(
                FileNames.of(issued.documentNumber() + " " + issuedDocument(issued).title(), "pdf"),
                content);
    }

    private IssuedDocument issuedDocument(Bulletin.Issued issued) {
        Cycle cycle = cycle(issued.header().cycle());
        return new IssuedDocument(
                cycle.id(),
                cycle.year(),
                issued.header().text().filled(figures(cycle, ranking(cycle.id()))).title(),
                issued.documentNumber(),
                issued.date(),
                issued.fileDigest(),
                cycle.demonstration());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
