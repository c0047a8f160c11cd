package org.xianxing.domain.task;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;

/** Finds the bodies of the registry that a plan's names mean. */
public final class UnitMatching {

    /** Longer ways of writing, and the shorter ones offices use for the same. */
    private static final List<List<String>> SHORTER =
            List.of(
                    List.of("广西壮族自治区", "自治区"),
                    List.of("福建省", "省"),
                    List.of("国有资产监督管理委员会", "国资委"),
                    List.of("发展和改革委员会", "发改委"),
                    List.of("发展改革委员会", "发改委"),
                    List.of("发展改革委", "发改委"),
                    List.of("工业和信息化", "工信"),
                    List.of("经济与信息化", "经信"),
                    List.of("人力资源和社会保障", "人社"),
                    List.of("人力资源社会保障", "人社"),
                    List.of("住房和城乡建设", "住建"),
                    List.of("住房城乡建设", "住建"),
                    List.of("科学技术", "科技"),
                    List.of("市场监督管理局", "市场监管局"),
                    List.of("金融监督管理局", "金融监管局"),
                    List.of("药品监督管理局", "药监局"),
                    List.of("卫生健康委员会", "卫健委"),
                    List.of("卫生健康委", "卫健委"),
                    List.of("中国人民银行", "人民银行"),
                    List.of("人民政府", "政府"),
                    List.of("管理委员会", "管委会"),
                    List.of("委员会", "委"),
                    List.of("办公室", "办"));

    private final Map<String, Set<OrganizationId>> byName = new HashMap<>();

    public UnitMatching(Collection<Organization> organizations) {
        for (Organization body : organizations) {
            add(body.name(), body.id());
            add(body.shortName(), body.id());
        }
    }

    private void add(String name, OrganizationId id) {
        byName.computeIfAbsent(normal(name), _ -> new LinkedHashSet<>()).add(id);
    }

    /**
     * The body that a name means.
     *
     * @return one body; none for a collective name, an unknown one, or one that several share
     */
    public List<OrganizationId> bodies(NamedUnit unit) {
        if (unit.collective()) {
            return List.of();
        }
        Set<OrganizationId> found = byName.getOrDefault(normal(unit.name()), Set.of());
        return found.size() == 1 ? List.copyOf(found) : List.of();
    }

    /** The unit as a task keeps it. */
    public TaskUnit match(NamedUnit unit) {
        return new TaskUnit(
                unit.written(), unit.name(), unit.part(), unit.collective(), bodies(unit));
    }

    private static String normal(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s()（）]+", "");
        for (List<String> pair : SHORTER) {
            plain = plain.replace(pair.getFirst(), pair.getLast());
        }
        return plain;
    }
}
