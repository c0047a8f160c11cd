package org.xianxing.db.audit;

import static org.xianxing.db.jooq.Tables.AUDIT_HEAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianxing.db.audit.AuditDamage.Kind;
import org.xianxing.db.shared.Database;

/**
 * The heads of all chains, printed once a day to a file outside the database. What a file notes can
 * no longer be cut off or written anew without being found.
 *
 * <pre>
 * Heads of the audit chains of Xianxing
 * day: 2027-01-15
 * previous: 2027-01-14 (SM3 of that file)
 * (organization) (sequence) (hash)
 * sm3: (SM3 of everything above)
 * </pre>
 *
 * @param folder one folder for each installation, made when the first file is printed
 */
public record AuditHeadFiles(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeadFiles.class);

    private static final String TITLE = "Heads of the audit chains of Xianxing";
    private static final String NONE = "none";
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.txt");
    private static final Pattern DAY = Pattern.compile("day: (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern PREVIOUS =
            Pattern.compile("previous: (?:none|(\\d{4}-\\d{2}-\\d{2}) ([0-9a-f]{64}))");
    private static final Pattern HEAD =
            Pattern.compile("([0-9a-f-]{36}) ([1-9]\\d{0,17}) ([0-9a-f]{64})");
    private static final int FIRST_HEAD = 3;

    /** What was read of all files. */
    record Notes(List<LocalDate> days, List<AuditHead> heads, List<AuditHead> start) {
        Notes {
            days = List.copyOf(days);
            heads = List.copyOf(heads);
            start = List.copyOf(start);
        }
    }

    private record Printed(LocalDate day, String previous, List<AuditHead> heads) {}

    /**
     * Prints the file of a day.
     *
     * @return the file; none when it, or one of a later day, is there already
     */
    public Optional<Path> print(Database database, LocalDate day) {
        try {
            List<LocalDate> days = days();
            if (!days.isEmpty() && !days.getLast().isBefore(day)) {
                return Optional.empty();
            }
            List<String> lines = new ArrayList<>();
            lines.add(TITLE);
            lines.add("day: " + day);
            lines.add("previous: " + (days.isEmpty() ? NONE : reference(days.getLast())));
            for (AuditHead head : current(database.dsl())) {
                lines.add(head.organization() + " " + head.sequence() + " " + head.hash());
            }
            return write(day, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the heads of the audit chains were not printed", e);
        }
    }

    /** Where each chain ends. */
    static List<AuditHead> current(DSLContext dsl) {
        return dsl.selectFrom(AUDIT_HEAD)
                .orderBy(AUDIT_HEAD.ORGANIZATION_ID)
                .fetch(row ->
                        new AuditHead(
                                row.getOrganizationId().toString(),
                                row.getSequence(),
                                row.getHash(),
                                AuditHead.CURRENT));
    }

    /** A whole file or none, and never one over another. */
    private Optional<Path> write(LocalDate day, String content) throws IOException {
        byte[] above = content.getBytes(StandardCharsets.UTF_8);
        byte[] whole = (content + "sm3: " + Sm3.of(above) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, day.toString(), ".part");
        try {
            Files.write(aside, whole);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Path place = Files.move(aside, file(day));
            LOG.info("Audit heads printed to {}, SM3 {}", place, Sm3.of(whole));
            return Optional.of(place);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another node has printed the heads of {}", day, e);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * Reads all files.
     *
     * @param from the day whose heads archived records end with; files before it may be gone
     * @param found told about each damaged file
     * @throws NoSuchFileException when there is no file of that day
     */
    Notes read(Optional<LocalDate> from, Consumer<AuditDamage> found) throws IOException {
        List<LocalDate> days = days();
        List<AuditHead> heads = new ArrayList<>();
        List<AuditHead> start = new ArrayList<>();
        String before = NONE;
        for (LocalDate day : days) {
            Optional<Printed> printed = read(day);
            if (printed.isEmpty()) {
                found.accept(AuditDamage.ofFile(Kind.FILE_EDITED, file(day)));
            } else {
                boolean archived = from.isPresent() && !day.isAfter(from.get());
                if (!archived || !before.equals(NONE)) {
                    compare(printed.get().previous(), before, found);
                }
                heads.addAll(printed.get().heads());
                if (from.filter(day::equals).isPresent()) {
                    start.addAll(printed.get().heads());
                }
            }
            before = reference(day);
        }
        if (from.isPresent() && !days.contains(from.get())) {
            throw new NoSuchFileException(file(from.get()).toString());
        }
        return new Notes(days, heads, start);
    }

    private void compare(String noted, String before, Consumer<AuditDamage> found) {
        if (!noted.equals(before)) {
            String day = noted.split(" ", 2)[0];
            boolean sameDay = before.startsWith(day + " ");
            Path file = Path.of((noted.equals(NONE) ? before.split(" ", 2)[0] : day) + ".txt");
            found.accept(
                    AuditDamage.ofFile(
                            sameDay || noted.equals(NONE) ? Kind.FILE_REPLACED : Kind.FILE_MISSING,
                            file));
        }
    }

    private Optional<Printed> read(LocalDate day) throws IOException {
        String whole = new String(Files.readAllBytes(file(day)), StandardCharsets.UTF_8);
        int end = whole.lastIndexOf("\nsm3: ") + 1;
        String above = whole.substring(0, end);
        String sealed = "sm3: " + Sm3.of(above.getBytes(StandardCharsets.UTF_8)) + "\n";
        if (end == 0 || !whole.substring(end).equals(sealed)) {
            return Optional.empty();
        }
        List<String> lines = above.lines().toList();
        if (lines.size() < FIRST_HEAD || !lines.getFirst().equals(TITLE)) {
            return Optional.empty();
        }
        Matcher itsDay = DAY.matcher(lines.get(1));
        Matcher previous = PREVIOUS.matcher(lines.get(2));
        if (!itsDay.matches() || !itsDay.group(1).equals(day.toString()) || !previous.matches()) {
            return Optional.empty();
        }
        List<AuditHead> heads = new ArrayList<>();
        for (String line : lines.subList(FIRST_HEAD, lines.size())) {
            Matcher head = HEAD.matcher(line);
            if (!head.matches()) {
                return Optional.empty();
            }
            heads.add(
                    new AuditHead(
                            head.group(1),
                            Long.parseLong(head.group(2)),
                            head.group(3),
                            file(day).getFileName().toString()));
        }
        return Optional.of(new Printed(day, lines.get(2).substring("previous: ".length()), heads));
    }

    /** How the next file names the file of a day. */
    private String reference(LocalDate day) throws IOException {
        return day + " " + Sm3.of(Files.readAllBytes(file(day)));
    }

    /** The days of which there is a file, oldest first. */
    List<LocalDate> days() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> LocalDate.parse(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ".txt");
    }
}
