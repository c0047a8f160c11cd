package org.xianxing.app.demonstration;

import java.util.List;
import org.xianxing.domain.organization.OrganizationKind;

/**
 * The invented zones. They are named after rivers and hills, so that no invented score sticks to a
 * real zone.
 */
final class DemoZones {

    /** The zone of the demonstration's zone official. */
    static final String SHOWN = "刺桐经济技术开发区";

    /** A zone that has to rectify after last year's evaluation. */
    static final String AMONG_THE_LAST = "云洞岩工业园区";

    static final List<DemoZone> ALL =
            List.of(
                    zone("福州市", "于山经济开发区", 69),
                    zone("福州市", "鼓岭工业园区", 44),
                    zone("福州市", "乌龙江高新技术产业园区", 58),
                    zone("福州市", "旗山高新技术产业开发区", 78),
                    insideFtz("福州市", "屏山综合保税区", 70),
                    zone("厦门市", "鹭江高技术产业开发区", 84),
                    zone("厦门市", "筼筜工业园区", 53),
                    insideFtz("厦门市", "鹭屿保税物流园区", 69),
                    zone("泉州市", SHOWN, 66),
                    zone("泉州市", "紫帽山高新技术产业开发区", 59),
                    zone("泉州市", "清源工业园区", 58),
                    zone("泉州市", "晋水经济开发区", 82),
                    zone("泉州市", "戴云陶瓷产业园区", 33),
                    zone("漳州市", "九龙江经济开发区", 54),
                    zone("漳州市", "圆山高新技术产业园区", 63),
                    zone("漳州市", AMONG_THE_LAST, 31),
                    zone("莆田市", "木兰溪高新技术产业开发区", 68),
                    zone("莆田市", "壶公山工业园区", 43),
                    zone("莆田市", "绶溪经济开发区", 39),
                    zone("三明市", "沙溪高新技术产业园区", 53),
                    zone("三明市", "麟峰经济开发区", 42),
                    zone("三明市", "金溪工业园区", 20),
                    zone("南平市", "建溪经济开发区", 54),
                    zone("南平市", "九峰山工业园区", 35),
                    zone("南平市", "富屯溪经济开发区", 41),
                    zone("南平市", "考亭循环经济产业园区", 38),
                    zone("龙岩市", "龙津经济技术开发区", 70),
                    zone("龙岩市", "汀江工业园区", 57),
                    zone("龙岩市", "莲花山高新技术产业园区", 59),
                    zone("龙岩市", "九鹏溪经济开发区", 36),
                    zone("宁德市", "霍童溪经济开发区", 53),
                    zone("宁德市", "白鹤岭工业园区", 25),
                    zone("宁德市", "太姥经济开发区", 70),
                    insideFtz("平潭综合实验区", "海坛综合产业园区", 58));

    private DemoZones() {}

    /**
     * An invented zone.
     *
     * @param city name of its real city
     * @param name its name
     * @param insideFtz whether it lies inside the pilot free trade zone
     * @param strength about how many points it makes in a year, 0 to 100
     */
    record DemoZone(String city, String name, boolean insideFtz, int strength) {

        OrganizationKind kind() {
            if (name.contains("保税")) {
                return OrganizationKind.CUSTOMS_ZONE;
            }
            if (name.contains("高新") || name.contains("高技术")) {
                return OrganizationKind.HIGH_TECH_ZONE;
            }
            return name.contains("经济") && !name.contains("循环")
                    ? OrganizationKind.ECONOMIC_ZONE
                    : OrganizationKind.INDUSTRIAL_PARK;
        }

        /** What people call it: the name before its kind. */
        String shortName() {
            return name.replaceAll(
                    "(高新技术|经济技术|高技术|经济|综合|循环经济|陶瓷|保税物流|综合保税)*(产业)?(开发区|园区|工业园区|保税区|产业园区)$", "");
        }
    }

    private static DemoZone zone(String city, String name, int strength) {
        return new DemoZone(city, name, false, strength);
    }

    private static DemoZone insideFtz(String city, String name, int strength) {
        return new DemoZone(city, name, true, strength);
    }
}
