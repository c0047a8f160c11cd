package org.xianxing.app.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xianxing.app.bulletin.BulletinService;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.bulletin.DocumentNumber;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.ExternalRankRepository;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Yuan;

/**
 * Fills an empty system with two invented years and a small practice cycle. Dates are relative to
 * the day of the start; everything else comes from fixed seeds.
 */
@Component
public class Demonstration {

    /** The password of every demonstration account. */
    public static final String PASSWORD = "xianxing";

    private static final DivisionCode FUJIAN = new DivisionCode("350000");
    private static final String INVENTED = "演示数据：开发区、人员、分值均为虚构";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 30);

    private final Transactions transactions;
    private final OrganizationRepository organizations;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final RubricRepository rubrics;
    private final CycleRepository cycles;
    private final SheetRepository sheets;
    private final ClaimRepository claims;
    private final ExternalRankRepository ranks;
    private final DemoCatalog catalog;
    private final DemoEvidence evidence;
    private final FileStore files;
    private final RankingService rankings;
    private final BulletinService bulletins;
    private final DemoPlan plan;
    private final DemoRhythm rhythm;
    private final DemoCases cases;
    private final DemoNotices notices;
    private final DemoCoordination coordination;
    private final PasswordEncoder passwords;
    private final InstantSource clock;

    Demonstration(
            Transactions transactions,
            OrganizationRepository organizations,
            AccountRepository accounts,
            PostRepository posts,
            RubricRepository rubrics,
            CycleRepository cycles,
            SheetRepository sheets,
            ClaimRepository claims,
            ExternalRankRepository ranks,
            DemoCatalog catalog,
            DemoEvidence evidence,
            FileStore files,
            RankingService rankings,
            BulletinService bulletins,
            DemoPlan plan,
            DemoRhythm rhythm,
            DemoCases cases,
            DemoNotices notices,
            DemoCoordination coordination,
            PasswordEncoder passwords,
            InstantSource clock) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.accounts = accounts;
        this.posts = posts;
        this.rubrics = rubrics;
        this.cycles = cycles;
        this.sheets = sheets;
        this.claims = claims;
        this.ranks = ranks;
        this.catalog = catalog;
        this.evidence = evidence;
        this.files = files;
        this.rankings = rankings;
        this.bulletins = bulletins;
        this.plan = plan;
        this.rhythm = rhythm;
        this.cases = cases;
        this.notices = notices;
        this.coordination = coordination;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Fills the system, unless it has a cycle already. */
    public void loadIfEmpty() {
        if (cycles.all().isEmpty()) {
            transactions.runInTransaction(this::load);
        }
        transactions.runInTransaction(this::addAdministrators);
        transactions.runInTransaction(this::addUnits);
    }

    /** Units of Guangxi's plan and the plan itself, also where the demonstration is older. */
    private void addUnits() {
        Optional<Account> evaluator = accounts.findByUsername("shengfushen");
        if (evaluator.filter(Account::demonstration).isEmpty()) {
            return;
        }
        addLater("bumen", "韦志宏", Role.DEPARTMENT_OFFICIAL, named("自治区商务厅"));
        addLater("pianqu", "黄雅琳", Role.AREA_OFFICIAL, named("广西自贸试验区南宁片区管理机构"));
        addLater("zhenggai", "卢志远", Role.ZONE_OFFICIAL, named(DemoZones.AMONG_THE_LAST));
        addLater("zhuanti", "谢文彬", Role.DEPARTMENT_OFFICIAL, named(DemoCoordination.GROUP));
        Organization office = organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst();
        Actor following = province(evaluator.get(), Role.PROVINCE_EVALUATOR, office);
        plan.loadIfMissing(following);
        rhythm.loadIfMissing();
        cases.loadIfMissing(
                following,
                province(known("shenghegao"), Role.PROVINCE_EVALUATOR, office),
                province(known("lingdao"), Role.PROVINCE_LEADER, office));
        notices.loadIfMissing(
                List.of(named("自治区商务厅").id(), named("广西自贸试验区南宁片区管理机构").id()), office.id());
        coordination.loadIfMissing(following);
    }

    private Account known(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    private static Actor province(Account account, Role role, Organization office) {
        return new Actor(
                account.id(),
                account.displayName(),
                role,
                office.id(),
                office.shortName(),
                office.city());
    }

    private Organization named(String name) {
        return organizations.all(OrganizationKind.values()).stream()
                .filter(body -> body.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The three administrators, also where the demonstration is older than they are. */
    private void addAdministrators() {
        if (accounts.demonstrationAccounts().isEmpty()) {
            return;
        }
        Organization office = organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst();
        addLater("xitong", "苏文静", Role.SYSTEM_ADMINISTRATOR, office);
        addLater("anquan", "方志远", Role.SECURITY_ADMINISTRATOR, office);
        addLater("shenji", "罗建明", Role.AUDIT_ADMINISTRATOR, office);
    }

    private void addLater(String username, String name, Role role, Organization office) {
        if (accounts.findByUsername(username).isEmpty()) {
            String hash = passwords.encode(PASSWORD);
            add(new HashMap<>(), username, name, role, office, hash, true);
        }
    }

    private void load() {
        Rubric rubric = rubrics.all().getLast();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        int year = today.minusDays(60).getYear();
        Map<DivisionCode, OrganizationId> reviewers = reviewers();
        List<Organization> zones = addZones();
        Map<String, Actor> people = addPeople(reviewers, zones);

        Cycle last =
                addCycle(
                        year - 1,
                        (year - 1) + "年度评估",
                        rubric,
                        lastYearSchedule(year),
                        CycleStage.OBJECTION);
        fill(last, rubric, zones, reviewers, today.minusYears(1), people, LAST_YEAR);
        publish(last, year, people);

        Cycle now =
                addCycle(
                        year,
                        year + "年度评估",
                        rubric,
                        thisYearSchedule(today, year),
                        CycleStage.OPEN);
        fill(now, rubric, zones, reviewers, today, people, THIS_YEAR);

        Cycle practice =
                addCycle(
                        year, year + "年度练习（三个区）", rubric, practiceSchedule(today), CycleStage.OPEN);
        List<Organization> three =
                zones.stream()
                        .filter(z ->
                                z.name().equals(DemoZones.SHOWN)
                                        || z.shortName().startsWith("清源")
                                        || z.shortName().startsWith("晋水"))
                        .toList();
        fill(practice, rubric, three, reviewers, today, people, PRACTICE);
    }

    // ── who ──

    private Map<DivisionCode, OrganizationId> reviewers() {
        Map<DivisionCode, OrganizationId> reviewers = new HashMap<>();
        organizations
                .all(OrganizationKind.CITY_BUREAU)
                .forEach(o -> reviewers.putIfAbsent(o.city(), o.id()));
        return reviewers;
    }

    private List<Organization> addZones() {
        Map<String, DivisionCode> cities = new HashMap<>();
        for (Division division : organizations.divisionsBelow(FUJIAN)) {
            cities.put(division.name(), division.code());
        }
        List<Organization> zones = new ArrayList<>();
        for (DemoZones.DemoZone zone : DemoZones.ALL) {
            DivisionCode city = cities.get(zone.city());
            if (city == null) {
                throw new IllegalStateException("the reference data lacks " + zone.city());
            }
            Organization organization =
                    new Organization(
                            new OrganizationId(uuid("zone " + zone.name())),
                            zone.kind(),
                            zone.name(),
                            zone.shortName(),
                            city,
                            zone.strength() > 50 ? ZoneLevel.NATIONAL : ZoneLevel.PROVINCIAL,
                            zone.insideFtz(),
                            Organization.Verification.DEMONSTRATION,
                            INVENTED,
                            "");
            organizations.add(organization);
            zones.add(organization);
        }
        return zones;
    }

    private Map<String, Actor> addPeople(
            Map<DivisionCode, OrganizationId> reviewers, List<Organization> zones) {
        String hash = passwords.encode(PASSWORD);
        Organization office = organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst();
        Organization shown =
                zones.stream()
                        .filter(z -> z.name().equals(DemoZones.SHOWN))
                        .findFirst()
                        .orElseThrow();
        Map<String, Actor> people = new LinkedHashMap<>();
        add(people, "kaifaqu", "林晓岚", Role.ZONE_OFFICIAL, shown, hash, true);
        add(people, "shengfushen", "郑明辉", Role.PROVINCE_EVALUATOR, office, hash, true);
        add(people, "shengqicao", "何敏", Role.PROVINCE_EVALUATOR, office, hash, true);
        add(people, "shenghegao", "陈立新", Role.PROVINCE_EVALUATOR, office, hash, true);
        add(people, "lingdao", "周国栋", Role.PROVINCE_LEADER, office, hash, true);
        List<String> names =
                List.of("黄海燕", "吴建平", "陈秀英", "林国强", "张丽娟", "李志强", "王秀兰", "刘建华", "郑秀珍", "蔡文斌");
        int next = 1;
        for (Map.Entry<DivisionCode, OrganizationId> entry : byValue(reviewers).entrySet()) {
            Organization bureau = organizations.find(entry.getValue()).orElseThrow();
            boolean main = entry.getKey().equals(shown.city());
            String username = main ? "shichushen" : "shi" + entry.getKey().value();
            String name = main ? names.getFirst() : names.get(next % names.size());
            next++;
            add(people, username, name, Role.CITY_REVIEWER, bureau, hash, main);
        }
        return people;
    }

    private static Map<DivisionCode, OrganizationId> byValue(
            Map<DivisionCode, OrganizationId> map) {
        Map<DivisionCode, OrganizationId> sorted =
                new java.util.TreeMap<>(java.util.Comparator.comparing(DivisionCode::value));
        sorted.putAll(map);
        return sorted;
    }

    private void add(
            Map<String, Actor> people,
            String username,
            String name,
            Role role,
            Organization organization,
            String hash,
            boolean shown) {
        AccountId id = new AccountId(uuid("account " + username));
        accounts.add(
                new Account(
                        id,
                        0,
                        username,
                        name,
                        new StoredPassword(hash, false, clock.instant()),
                        true,
                        shown));
        posts.add(
                new Post(
                        new PostId(id.value()),
                        0,
                        id,
                        role,
                        organization.id(),
                        Term.from(FIRST_DAY)));
        people.put(
                username,
                new Actor(
                        id,
                        name,
                        role,
                        organization.id(),
                        organization.shortName(),
                        organization.city()));
    }

    // ── when ──

    private Cycle addCycle(
            int year, String title, Rubric rubric, Schedule schedule, CycleStage stage) {
        Cycle cycle =
                new Cycle(
                        new CycleId(uuid("cycle " + title)),
                        0,
                        year,
                        title,
                        rubric.id(),
                        schedule,
                        ScoringSettings.DEFAULT,
                        RankingSettings.DEFAULT,
                        stage,
                        true);
        cycles.add(cycle);
        return cycle;
    }

    private static Schedule lastYearSchedule(int year) {
        return new Schedule(
                at(LocalDate.of(year - 1, 11, 2), LocalTime.of(8, 30)),
                at(LocalDate.of(year - 1, 12, 11), END_OF_WORK),
                at(LocalDate.of(year - 1, 12, 18), END_OF_WORK),
                at(LocalDate.of(year - 1, 12, 25), END_OF_WORK),
                at(LocalDate.of(year - 1, 12, 30), END_OF_WORK));
    }

    private static Schedule thisYearSchedule(LocalDate today, int year) {
        LocalDate until = workday(today.plusDays(4));
        return new Schedule(
                at(LocalDate.of(year, 1, 4), LocalTime.of(8, 30)),
                at(until, END_OF_WORK),
                at(workday(until.plusDays(10)), END_OF_WORK),
                at(workday(until.plusDays(24)), END_OF_WORK),
                at(workday(until.plusDays(34)), END_OF_WORK));
    }

    private static Schedule practiceSchedule(LocalDate today) {
        return new Schedule(
                at(today.minusDays(7), LocalTime.of(8, 30)),
                at(today.plusDays(30), END_OF_WORK),
                at(today.plusDays(31), END_OF_WORK),
                at(today.plusDays(32), END_OF_WORK),
                at(today.plusDays(33), END_OF_WORK));
    }

    private static LocalDate workday(LocalDate date) {
        LocalDate day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Cycle.OFFICE_ZONE).toInstant();
    }

    // ── what ──

    /** Which state the sheet of the n-th zone is in. */
    @FunctionalInterface
    private interface Plan {
        Stage of(int number, Organization zone);
    }

    private enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        CITY_REVIEWED,
        PROVINCE_REVIEWED,
        OPEN_TO_OBJECTION,
        NEVER_SUBMITTED
    }

    private static final Plan LAST_YEAR =
            (_, zone) ->
                    zone.shortName().startsWith("白鹤岭")
                            ? Stage.NEVER_SUBMITTED
                            : Stage.OPEN_TO_OBJECTION;

    private static final Plan PRACTICE =
            (_, zone) ->
                    zone.name().equals(DemoZones.SHOWN) ? Stage.DRAFT : Stage.PROVINCE_REVIEWED;

    private static final Plan THIS_YEAR =
            (number, zone) -> {
                if (zone.name().equals(DemoZones.SHOWN)) {
                    return Stage.RETURNED;
                }
                return switch (number % 8) {
                    case 0, 4 -> Stage.SUBMITTED;
                    case 1, 5 -> Stage.CITY_REVIEWED;
                    case 2, 6 -> Stage.PROVINCE_REVIEWED;
                    case 3 -> Stage.DRAFT;
                    default -> number % 16 == 7 ? Stage.RETURNED : Stage.SUBMITTED;
                };
            };

    private void fill(
            Cycle cycle,
            Rubric rubric,
            List<Organization> zones,
            Map<DivisionCode, OrganizationId> reviewers,
            LocalDate today,
            Map<String, Actor> people,
            Plan plan) {
        List<Cycle.Participant> participants = new ArrayList<>();
        for (Organization zone : zones) {
            OrganizationId reviewer = reviewers.get(zone.city());
            if (reviewer == null) {
                throw new IllegalStateException("no city body for " + zone.name());
            }
            participants.add(
                    new Cycle.Participant(
                            zone.id(),
                            reviewer,
                            zone.insideFtz()
                                    ? new Eligibility.Ineligible("自贸试验区范围内，不作为评估奖励对象")
                                    : Eligibility.ELIGIBLE));
        }
        cycles.setParticipants(cycle.id(), participants);
        long seed = cycle.id().value().getMostSignificantBits();
        List<CatalogItemId> cross = catalog.crossCutting();
        List<CatalogItemId> specific = catalog.specific();
        boolean over = cycle.stage() != CycleStage.OPEN || plan == PRACTICE;
        Decision.Signature province = signature(people, "shengfushen", today);
        participants.stream()
                .map(Cycle.Participant::reviewer)
                .distinct()
                .forEach(city ->
                        new DemoClaims(
                                        uuid("claims " + cycle.title() + city.value())
                                                .getMostSignificantBits(),
                                        cycle,
                                        today,
                                        cross,
                                        specific)
                                .ofCity(city, rubric)
                                .forEach(claim ->
                                        addClaim(
                                                DemoClaims.decided(
                                                        claim,
                                                        1,
                                                        Decision.PENDING,
                                                        over
                                                                ? new Decision.Accepted(province)
                                                                : Decision.PENDING),
                                                false,
                                                "市级")));
        for (int i = 0; i < zones.size(); i++) {
            Organization zone = zones.get(i);
            Stage stage = plan.of(i, zone);
            addSheet(cycle, zone, stage, today);
            if (stage != Stage.NEVER_SUBMITTED) {
                Decision.Signature city =
                        signature(people, cityUser(people, reviewers, zone), today);
                addClaims(
                        cycle,
                        rubric,
                        zone,
                        stage,
                        today,
                        uuid("claims " + cycle.title() + zone.name()).getMostSignificantBits(),
                        city,
                        province,
                        cross,
                        specific,
                        plan);
            }
        }
        enterRanks(cycle, zones, seed);
    }

    private static String cityUser(
            Map<String, Actor> people,
            Map<DivisionCode, OrganizationId> reviewers,
            Organization zone) {
        OrganizationId reviewer = reviewers.get(zone.city());
        return people.entrySet().stream()
                .filter(e -> e.getValue().organization().equals(reviewer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Decision.Signature signature(Map<String, Actor> people, String user, LocalDate day) {
        Actor actor = people.get(user);
        if (actor == null) {
            throw new IllegalStateException("no demonstration account " + user);
        }
        return new Decision.Signature(
                actor.account(),
                actor.displayName(),
                actor.organizationName(),
                at(day.minusDays(1), LocalTime.of(16, 20)));
    }

    private void addSheet(Cycle cycle, Organization zone, Stage stage, LocalDate today) {
        int submissions = stage == Stage.DRAFT || stage == Stage.NEVER_SUBMITTED ? 0 : 1;
        ScoreSheet.Header header =
                new ScoreSheet.Header(
                        new SheetId(uuid("sheet " + cycle.title() + zone.name())),
                        0,
                        cycle.id(),
                        zone.id(),
                        submissions,
                        Instant.MIN,
                        false);
        sheets.add(
                switch (stage) {
                    case DRAFT -> new ScoreSheet.Draft(header);
                    case SUBMITTED ->
                            new ScoreSheet.Submitted(
                                    header, at(today.minusDays(2), LocalTime.of(15, 40)));
                    case RETURNED ->
                            new ScoreSheet.Returned(
                                    header,
                                    ReviewLevel.CITY,
                                    at(workday(today.plusDays(1)), END_OF_WORK));
                    case CITY_REVIEWED -> new ScoreSheet.CityReviewed(header);
                    case PROVINCE_REVIEWED -> new ScoreSheet.ProvinceReviewed(header);
                    case OPEN_TO_OBJECTION -> new ScoreSheet.OpenToObjection(header);
                    case NEVER_SUBMITTED -> new ScoreSheet.Unrated(header, "未在截止时间前提交自评表，无延期批准");
                });
    }

    private void addClaims(
            Cycle cycle,
            Rubric rubric,
            Organization zone,
            Stage stage,
            LocalDate today,
            long seed,
            Decision.Signature city,
            Decision.Signature province,
            List<CatalogItemId> cross,
            List<CatalogItemId> specific,
            Plan plan) {
        DemoZones.DemoZone invented =
                DemoZones.ALL.stream()
                        .filter(z -> z.name().equals(zone.name()))
                        .findFirst()
                        .orElseThrow();
        SplittableRandom random = new SplittableRandom(seed * 7919);
        int strength =
                invented.strength()
                        + (plan == LAST_YEAR ? random.nextInt(-12, 5) : random.nextInt(-3, 4));
        if (plan == PRACTICE && stage == Stage.DRAFT) {
            strength = 18;
        }
        boolean withFiles = plan != LAST_YEAR && zone.city().value().equals("350500");
        int returned = 0;
        int number = 0;
        for (Claim claim :
                new DemoClaims(seed, cycle, today, cross, specific)
                        .ofZone(zone.id(), rubric, strength)) {
            number++;
            Decision accepted = new Decision.Accepted(city);
            Claim stored =
                    switch (stage) {
                        case DRAFT, NEVER_SUBMITTED -> claim;
                        case SUBMITTED ->
                                DemoClaims.decided(
                                        claim,
                                        1,
                                        number % 3 == 0 ? accepted : Decision.PENDING,
                                        Decision.PENDING);
                        case RETURNED -> {
                            boolean back = number % 13 == 5 && returned < 3;
                            if (back) {
                                returned++;
                            }
                            yield DemoClaims.decided(
                                    claim,
                                    1,
                                    back
                                            ? new Decision.Returned(
                                                    city,
                                                    DemoFacts.RETURN_REASONS.get(returned - 1))
                                            : accepted,
                                    Decision.PENDING);
                        }
                        case CITY_REVIEWED -> {
                            boolean byCity = rejectedNow(random);
                            yield DemoClaims.decided(
                                    claim,
                                    1,
                                    byCity ? rejected(city) : accepted,
                                    !byCity && number % 4 == 0
                                            ? new Decision.Accepted(province)
                                            : Decision.PENDING);
                        }
                        case PROVINCE_REVIEWED, OPEN_TO_OBJECTION -> {
                            boolean byCity = rejectedNow(random);
                            boolean byProvince = rejectedNow(random);
                            yield DemoClaims.decided(
                                    claim,
                                    1,
                                    byCity ? rejected(city) : accepted,
                                    byCity
                                            ? Decision.PENDING
                                            : byProvince
                                                    ? rejected(province)
                                                    : new Decision.Accepted(province));
                        }
                    };
            addClaim(stored, withFiles && random.nextInt(10) > 0, zone.name());
        }
    }

    private static boolean rejectedNow(SplittableRandom random) {
        return random.nextInt(100) < 5;
    }

    private static Decision rejected(Decision.Signature by) {
        return new Decision.Rejected(by, "佐证材料与申报事项不符，不予认可。");
    }

    /**
     * Adds a claim as it stands at the end; a file is attached first, because attaching dates the
     * claim to now.
     */
    private void addClaim(Claim claim, boolean withFile, String owner) {
        claims.add(claim);
        if (!withFile) {
            return;
        }
        byte[] content = evidence.notice(owner, claim, DemoEvidence.title(claim, catalog.titles()));
        try {
            FileStore.Stored stored =
                    files.put(new ByteArrayInputStream(content), EvidenceFile.MAXIMUM_SIZE);
            claims.addEvidence(
                    claim,
                    new EvidenceFile(
                            new EvidenceId(uuid("file " + claim.id().value())),
                            "实施通知.pdf",
                            "application/pdf",
                            stored.size(),
                            stored.digest(),
                            claim.changedBy(),
                            claim.changedAt()));
            claims.update(DemoClaims.inVersion(claim, claim.version() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enterRanks(Cycle cycle, List<Organization> zones, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 104_729);
        Map<OrganizationId, ExternalRankRepository.Ranks> entered = new HashMap<>();
        List<Organization> shuffled = new ArrayList<>(zones);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        for (int i = 0; i < shuffled.size(); i++) {
            int lastYear = Math.max(1, i + 1 + random.nextInt(-6, 12));
            entered.put(
                    shuffled.get(i).id(),
                    new ExternalRankRepository.Ranks(i + 1, OptionalInt.of(lastYear)));
        }
        ranks.save(cycle.id(), entered);
    }

    /** Fixes and publishes last year through the services that any office uses. */
    private void publish(Cycle last, int year, Map<String, Actor> people) {
        Actor drafter = actor(people, "shengqicao");
        FrozenRanking fixed = rankings.fix(drafter, last.id()).orThrow();
        Map<OrganizationId, Yuan> rewards = new HashMap<>();
        List<FrozenRanking.Line> first = fixed.marked(Ranking.Mark.REWARD);
        for (int i = 0; i < first.size(); i++) {
            rewards.put(
                    first.get(i).zone(), Yuan.of(i < 3 ? 1_000_000 : i < 6 ? 800_000 : 600_000));
        }
        int unused = rankings.setRewards(drafter, last.id(), rewards).orThrow();
        bulletins.draft(drafter, last.id()).orThrow();
        bulletins.check(actor(people, "shenghegao"), last.id()).orThrow();
        bulletins.sign(actor(people, "lingdao"), last.id()).orThrow();
        bulletins
                .issue(
                        drafter,
                        last.id(),
                        new DocumentNumber("闽自贸办", year, 4),
                        LocalDate.of(year, 1, 15))
                .orThrow();
    }

    private static Actor actor(Map<String, Actor> people, String user) {
        Actor actor = people.get(user);
        if (actor == null) {
            throw new IllegalStateException("no demonstration account " + user);
        }
        return actor;
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(
                ("xianxing demonstration " + name).getBytes(StandardCharsets.UTF_8));
    }
}
