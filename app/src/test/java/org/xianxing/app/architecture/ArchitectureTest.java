package org.xianxing.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import badhouse.app.bulletin.BulletinAsksCatalog;
import badhouse.app.catalog.CatalogAsksBulletin;
import badhouse.app.misc.Stray;
import badhouse.app.task.ServiceWithButton;
import badhouse.app.task.ui.PublicView;
import badhouse.db.task.RepositoryWithSpring;
import badhouse.domain.task.TaskWithLogger;
import badhouse.reports.task.ReportWithQuery;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses XIANXING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.xianxing");

    private static final HouseRules HOUSE = HouseRules.ofXianxing();
    private static final HouseRules BAD_HOUSE = new HouseRules("badhouse");

    @ParameterizedTest
    @ValueSource(strings = {"domain", "db", "app"})
    void classes_of_every_module_are_looked_at(String module) {
        assertThat(XIANXING.stream())
                .filteredOn(type -> type.getPackageName().startsWith("org.xianxing." + module))
                .hasSizeGreaterThan(20);
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                HOUSE.domain_knows_the_jdk_only(),
                HOUSE.db_knows_domain_and_the_database(),
                HOUSE.reports_know_domain_and_document_libraries().allowEmptyShould(true),
                HOUSE.sql_stands_in_db_only(),
                HOUSE.components_stand_in_views_only(),
                HOUSE.domain_decides_without_the_application(),
                HOUSE.every_class_lives_in_a_known_package(),
                HOUSE.features_have_no_cycles("domain"),
                HOUSE.features_have_no_cycles("db"),
                HOUSE.features_have_no_cycles("app"),
                HOUSE.features_have_no_cycles("reports").allowEmptyShould(true),
                HOUSE.views_are_no_business_of_others());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void house_is_in_order(ArchRule rule) {
        rule.check(XIANXING);
    }

    @Test
    void domain_with_a_library_is_found() {
        assertBites(BAD_HOUSE.domain_knows_the_jdk_only(), TaskWithLogger.class);
    }

    @Test
    void db_with_spring_is_found() {
        assertBites(BAD_HOUSE.db_knows_domain_and_the_database(), RepositoryWithSpring.class);
    }

    @Test
    void report_that_queries_is_found() {
        assertBites(BAD_HOUSE.reports_know_domain_and_document_libraries(), ReportWithQuery.class);
        assertBites(BAD_HOUSE.sql_stands_in_db_only(), ReportWithQuery.class);
    }

    @Test
    void component_in_a_service_is_found() {
        assertBites(BAD_HOUSE.components_stand_in_views_only(), ServiceWithButton.class);
    }

    @Test
    void module_that_knows_the_application_is_found() {
        assertBites(BAD_HOUSE.domain_decides_without_the_application(), ReportWithQuery.class);
    }

    @Test
    void class_in_an_unknown_package_is_found() {
        assertBites(BAD_HOUSE.every_class_lives_in_a_known_package(), Stray.class);
    }

    @Test
    void cycle_between_features_is_found() {
        assertBites(
                BAD_HOUSE.features_have_no_cycles("app"),
                BulletinAsksCatalog.class,
                CatalogAsksBulletin.class);
    }

    @Test
    void public_view_is_found() {
        assertBites(BAD_HOUSE.views_are_no_business_of_others(), PublicView.class);
    }

    private static void assertBites(ArchRule rule, Class<?>... bad) {
        JavaClasses classes = new ClassFileImporter().importClasses(bad);

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(bad[0].getSimpleName());
    }
}
