package org.xianxing.app.demonstration;

import java.util.List;

/** Words for invented claims. */
final class DemoFacts {

    static final List<String> PEOPLE =
            List.of("许丽珍", "庄文斌", "林晓岚", "陈志远", "黄佩玲", "吴泽铭", "郑雅琴", "蔡国樑", "苏婉清", "洪建业");

    static final List<String> PROJECTS =
            List.of("企业开办一件事", "通关便利化", "工程建设审批提速", "园区标准化", "智慧园区", "金融服务直通车", "人才驿站");

    static final List<String> PLATFORMS =
            List.of("智能制造公共服务平台", "跨境电商综合服务平台", "检验检测公共平台", "供应链金融服务平台", "冷链物流集散平台");

    static final List<String> JOINT_PLATFORMS =
            List.of("与自贸片区共建跨境贸易平台", "闽东北产业协作平台", "闽西南科技成果转化平台", "两区联合招商平台");

    static final List<String> PROVINCIAL_POWERS =
            List.of(
                    "企业投资项目备案",
                    "建设项目环评审批",
                    "外商投资企业设立备案",
                    "取水许可",
                    "水土保持方案审批",
                    "节能审查",
                    "社会投资项目施工许可",
                    "特种设备使用登记",
                    "食品生产许可",
                    "人力资源服务许可",
                    "道路货运经营许可");

    static final List<String> CITY_POWERS =
            List.of("市政设施占用许可", "户外广告设置许可", "临时用地审批", "商品房预售许可", "市级人才认定", "园林绿化审批");

    static final List<String> INNOVATIONS =
            List.of("园区事项“一窗无差别”受理", "用地“标准地+承诺制”", "跨区企业迁移“零材料”", "环评与排污许可“两证同办”");

    static final List<String> SMALL_INNOVATIONS =
            List.of(
                    "企业服务专员包干制",
                    "工业项目“拿地即开工”",
                    "水电气联合报装",
                    "园区用工共享",
                    "政策兑现“免申即享”",
                    "危废收集转运预约",
                    "招商项目全周期台账",
                    "夜间办事窗口",
                    "设备抵押一站办");

    static final List<String> OFFERED =
            List.of(
                    "跨关区保税调拨试点方案",
                    "数据跨境安全评估试点",
                    "离岸贸易结算便利试点",
                    "国际船舶保税加注试点",
                    "技术先进型服务企业认定试点",
                    "跨境资产转让试点");

    static final List<String> SMALL_OFFERED =
            List.of(
                    "外籍人才工作证便捷换发",
                    "再制造产品入境检验试点",
                    "进口研发样品便利通关",
                    "境外投资备案网上办",
                    "出口退税单证备案无纸化",
                    "保税维修目录拓展",
                    "两岸职业资格采信",
                    "跨境电商退货中心仓",
                    "船员换班一站办",
                    "知识产权质押风险补偿");

    static final List<String> PROMOTED =
            List.of("“一口受理”经验", "联合报装经验", "标准地改革经验", "园区标准化建设经验", "政策免申即享经验");

    static final List<String> MEDIA =
            List.of(
                    "省级党报", "省电视台", "中央媒体客户端", "省级政务新媒体", "行业报", "省广播电台", "全国性财经媒体", "省级新闻客户端",
                    "港澳媒体", "新华网地方频道");

    static final List<String> RETURN_REASONS =
            List.of("佐证为转发通知，缺本区办理凭证。请补任意一件办结单。", "台账缺责任人一栏，不符合“责任制”。请补全后重传。", "材料为征求意见稿，请附正式印发件。");

    private DemoFacts() {}
}
