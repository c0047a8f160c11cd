package org.xianxing.reports.shared;

/** Name what a face is for in an official document; the office calls each by its style. */
public enum FontRole {
    /** 小标宋: the red head and titles. */
    TITLE("小标宋", "xiaobiaosong.ttf", "xiaobiaosong.ttf"),
    /** 仿宋: running text and table cells. */
    BODY("仿宋", "shuzi.ttf", "fangsong.ttf"),
    /** 黑体: headings of the first level, annex labels, column headings. */
    HEADING("黑体", "heiti-shuzi.ttf", "heiti.ttf"),
    /** 楷体: headings of the second level. */
    SUBHEADING("楷体", "shuzi.ttf", "kaiti.ttf"),
    /** 宋体: page numbers. */
    NUMBER("宋体", "shuzi.ttf", "songti.ttf");

    private final String style;
    private final String latin;
    private final String hanzi;

    FontRole(String style, String latin, String hanzi) {
        this.style = style;
        this.latin = latin;
        this.hanzi = hanzi;
    }

    /** The style's Chinese name, as offices write it. */
    public String style() {
        return style;
    }

    /**
     * The product's face for figures and Latin letters: those of the Hanzi faces fit them badly.
     */
    String latin() {
        return latin;
    }

    /** The product's face for all else. */
    String hanzi() {
        return hanzi;
    }
}
