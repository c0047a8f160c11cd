package org.xianxing.db.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.CharterText;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StoredCharter;

/** Charters as the database keeps them, and the two among the reference data. */
class CharterRepositoryTest {

    private static TestDatabase test;
    private static CharterRepository charters;

    @BeforeAll
    static void load_the_reference_data() {
        test = TestDatabase.create();
        charters = RegistryRepositories.charters(test.database());
        ReferenceData.load(test.database());
    }

    @Test
    void both_source_charters_are_recorded_with_every_clause_and_post() {
        List<StoredCharter> all = charters.all();

        assertThat(all).extracting(s -> s.charter().body()).contains("福建省对外贸易经济合作厅", "福建省金融工作办公室");
        Charter trade = body(all, "福建省对外贸易经济合作厅");
        assertThat(trade.numberedDivisions()).hasSize(22);
        assertThat(trade.of(Part.DIVISIONS)).hasSize(24);
        assertThat(trade.of(Part.ADJUSTMENTS)).hasSize(7);
        assertThat(trade.of(Part.DUTIES)).hasSize(13);
        assertThat(trade.of(Part.MATTERS)).hasSize(5);
        assertThat(trade.posts().getFirst().count()).isEqualTo(171);
        assertThat(trade.posts().getLast().count()).isEqualTo(26);
        assertThat(trade.posts().get(3).ofWhich()).hasSize(3);
        Charter finance = body(all, "福建省金融工作办公室");
        assertThat(finance.numberedDivisions()).hasSize(4);
        assertThat(finance.posts().getFirst().count()).isEqualTo(22);
    }

    @Test
    void a_stored_charter_comes_back_as_it_was() {
        OrganizationId organization = charters.all().getFirst().organization();
        Charter charter =
                CharterText.read(
                                "《甲市乙局主要职责规定》发布日期:2024-05-06甲乙办〔2024〕7号一、主要职责（一）负责𠮷。（三）负责丙。"
                                        + "二、内设机构设2个内设机构：（一）办公室（丁室）负责综合。机关党委负责党务。"
                                        + "三、人员编制行政编制9名（含机关党委2名）。其中：局长1名。")
                        .orThrow()
                        .charter();
        StoredCharter stored = new StoredCharter(CharterId.random(), organization, charter, "测试");

        charters.add(stored);

        assertThat(charters.find(stored.id())).contains(stored);
        assertThat(charters.find(CharterId.random())).isEqualTo(Optional.empty());
        assertThatThrownBy(() ->
                        charters.add(
                                new StoredCharter(
                                        CharterId.random(), organization, charter, "again")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void loading_again_changes_nothing() {
        List<StoredCharter> before = charters.all();

        ReferenceData.load(test.database());

        assertThat(charters.all()).isEqualTo(before);
    }

    private static Charter body(List<StoredCharter> all, String name) {
        return all.stream()
                .map(StoredCharter::charter)
                .filter(c -> c.body().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
