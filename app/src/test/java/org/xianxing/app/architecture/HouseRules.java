package org.xianxing.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which room may know which. The rules are allow-lists: what is not named is not allowed, so a new
 * library or package is a decision that shows in a change of this class.
 *
 * @param root the package that holds the modules
 */
record HouseRules(String root) {

    private static final String[] FEATURES = {
        "organization",
        "account",
        "registry",
        "task",
        "rhythm",
        "calendar",
        "supervision",
        "coordination",
        "notice",
        "catalog",
        "evaluation",
        "bulletin",
        "audit",
        "shared"
    };

    /** The JDK and annotations, which every module may use. */
    private static final String[] EVERYWHERE = {"java..", "javax.sql..", "org.jspecify.."};

    static HouseRules ofXianxing() {
        return new HouseRules("org.xianxing");
    }

    ArchRule domain_knows_the_jdk_only() {
        return classes()
                .that()
                .resideInAPackage(in("domain.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", in("domain.."));
    }

    ArchRule db_knows_domain_and_the_database() {
        return classes()
                .that()
                .resideInAPackage(in("db.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        allowed(
                                in("db.."),
                                in("domain.."),
                                "org.jooq..",
                                "liquibase..",
                                "com.mysql.cj..",
                                "ch.vorburger..",
                                "org.bouncycastle.crypto..",
                                "org.slf4j.."));
    }

    ArchRule reports_know_domain_and_document_libraries() {
        return classes()
                .that()
                .resideInAPackage(in("reports.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        allowed(
                                in("reports.."),
                                in("domain.."),
                                "net.sf.jasperreports..",
                                "org.openpdf..",
                                "com.lowagie..",
                                "com.ibm.icu..",
                                "org.dhatim.fastexcel..",
                                "com.google.zxing..",
                                "org.slf4j.."));
    }

    ArchRule sql_stands_in_db_only() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("db.."))
                .and()
                .resideOutsideOfPackage(in("app.start.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "liquibase..");
    }

    ArchRule components_stand_in_views_only() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        in("app"), in("app..ui.."), in("app.shell.."), in("app.security.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..");
    }

    ArchRule domain_decides_without_the_application() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("domain.."), in("db.."), in("reports.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("app.."));
    }

    ArchRule every_class_lives_in_a_known_package() {
        List<String> known = new ArrayList<>();
        for (String feature : FEATURES) {
            known.add(in("domain." + feature));
            known.add(in("db." + feature));
            known.add(in("reports." + feature));
            known.add(in("app." + feature));
            known.add(in("app." + feature + ".ui"));
        }
        Stream.of(
                        "db.embedded",
                        "db.reference",
                        "db.jooq..",
                        "app",
                        "app.start",
                        "app.security",
                        "app.shell",
                        "app.shell.components",
                        "app.demonstration",
                        "app.jobs",
                        "app.storage",
                        "app.workbook",
                        "app.workbook.ui")
                .map(this::in)
                .forEach(known::add);
        return classes().should().resideInAnyPackage(known.toArray(String[]::new));
    }

    ArchRule features_have_no_cycles(String module) {
        // Generated tables name our converter, and our helpers name tables: the generator's
        // business.
        return slices().matching(in(module + ".(*).."))
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(in("db.jooq..")), alwaysTrue());
    }

    ArchRule views_are_no_business_of_others() {
        return classes().that().areAnnotatedWith(Route.class).should().notBePublic();
    }

    private String in(String room) {
        return root + "." + room;
    }

    private static String[] allowed(String... further) {
        return Stream.concat(Stream.of(EVERYWHERE), Stream.of(further)).toArray(String[]::new);
    }
}
