"""Cut, convert and repair the faces of the official documents.

Every face becomes a TrueType file with the same vertical metrics, so that one rule places the
baseline of every line whatever face it is set in, and so that every PDF library can embed just the
glyphs a document uses.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

FANDOL = Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
NOTO = Path("/usr/share/fonts/opentype/noto")

# Fandol draws a dollar sign where U+FFE5 asks for the full-width yuan sign.
WRONG_IN_FANDOL = {0xFFE5}
# In thousandths of the character's height: the eye cannot see the difference between the two kinds
# of curve, and the files stay small. The wide face carries four times as many characters.
CURVE_TOLERANCE = 1.0
CURVE_TOLERANCE_OF_THE_WIDE_FACE = 2.2
ASCENT, DESCENT = 880, -120
OFL_NOTE = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1. "
    "Modified: subset, curves converted, vertical metrics set."
)
GPL_NOTE = (
    "GNU General Public License, version 3, with font exception. "
    "Modified: curves converted, vertical metrics set, U+FFE5 left out."
)


# Characters of given names and places that GB 2312 lacks and a title may well contain.
NAMES_IN_TITLES = {
    ord(c) for c in "堃喆镕赟祎旻昇翀彧犇焜芃龑曌媄尛鎔垚淼琊翊烨煊炘钰玥珺湉潆瀛堉埕墘垵崟崬嶝岽峣硚硖硵碶礐"
    "浐泖洣浉涔湋溇滃滠漖潖澛灏㙓㵟屾昉晞暘暠枧栱桉榀榕槟橦笪箬筼篢苴茚荙菼萩葑蓢蔸薐蠙蟳酇酂郚郿鄌鄠鄳"
}


# What stands among Hanzi in a running text, and the dashes beside a page number.
NUMERALS_AND_LATIN = set(range(0x20, 0x7F)) | {0x2014}
OFFICIAL_OF_EXTENSION_B = {
    ord(c) for c in "𠙶𠳐𡎚𡐓𢫕𢫬𢭏𢺳𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽹𩽼𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢"
}


def repertoire(charset):
    found = set()
    for high in range(0x81, 0xFF):
        for low in range(0x40, 0xFF):
            try:
                found.add(ord(bytes([high, low]).decode(charset)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def is_ideograph(code):
    """Of extension B, made mostly of dictionary words, only what the official list of 2013 names."""
    return 0x3400 <= code <= 0x9FFF or 0x2A700 <= code <= 0x2F7FF or code in OFFICIAL_OF_EXTENSION_B


def is_sign(code):
    """Latin, punctuation and signs that a Chinese document may contain; no kana, no Hangul."""
    return (
        0x20 <= code <= 0x17F
        or 0x391 <= code <= 0x451
        or 0x2010 <= code <= 0x206F
        or 0x2070 <= code <= 0x27BF
        or 0x3000 <= code <= 0x303F
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF01 <= code <= 0xFF5E
        or 0xFFE0 <= code <= 0xFFE6
    )


def open_face(path, full_name):
    if path.suffix == ".ttc":
        for face in TTCollection(path, lazy=True).fonts:
            if face["name"].getDebugName(4) == full_name:
                return face
        raise SystemExit(f"{path} has no face {full_name}")
    return TTFont(path)


def cut(font, wanted):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = []
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "GPOS", "GSUB", "GDEF"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def to_true_type(font, tolerance):
    """Replace the cubic outlines by quadratic ones."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    quadratic = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = quadratic
    del font["CFF "]
    glyf.compile(font)
    for name in order:
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyf[name], "xMin", 0))
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(order)
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
        "maxSizeOfInstructions maxPoints maxContours maxCompositePoints maxCompositeContours "
        "maxComponentElements maxComponentDepth"
    ).split():
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    maxp.recalc(font)
    font["head"].glyphDataFormat = 0
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def repair(font, family, copyright_line, note):
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ASCENT, DESCENT, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ASCENT, DESCENT, 0
    os2.usWinAscent, os2.usWinDescent = ASCENT, -DESCENT
    # One weight per family: a face called bold makes programs look for its regular partner.
    os2.fsSelection, os2.usWeightClass, font["head"].macStyle = 0x40, 400, 0
    names = font["name"]
    names.names = []
    for name_id, text in (
        (0, copyright_line),
        (1, family),
        (2, "Regular"),
        (3, family + " 1.0"),
        (4, family),
        (5, "Version 1.0"),
        (6, family.replace(" ", "")),
        (13, note),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text.encode("ascii", "replace").decode(), name_id, 1, 0, 0)
    font["head"].created = font["head"].modified = 3850070400


def prepare(target, file_name, family, source, full_name, wanted, note, tolerance=CURVE_TOLERANCE):
    font = open_face(source, full_name)
    copyright_line = font["name"].getDebugName(0)
    cut(font, wanted & set(font.getBestCmap()))
    if "CFF " in font:
        to_true_type(font, tolerance)
    repair(font, family, copyright_line, note)
    font.recalcTimestamp = False
    font.save(target / file_name)
    print(file_name, font["maxp"].numGlyphs, "glyphs", (target / file_name).stat().st_size // 1024, "KiB")


def main(target):
    signs = {c for c in range(0x20, 0x10000) if is_sign(c)}
    wide = signs | repertoire("gbk") | {c for c in range(0x3400, 0x40000) if is_ideograph(c)}
    title = signs | {c for c in repertoire("gb2312") if is_ideograph(c)} | NAMES_IN_TITLES
    fandol = wide - WRONG_IN_FANDOL
    for file_name, family, source in (
        ("fangsong.ttf", "Xianxing Fangsong", "FandolFang-Regular.otf"),
        ("heiti.ttf", "Xianxing Heiti", "FandolHei-Regular.otf"),
        ("kaiti.ttf", "Xianxing Kaiti", "FandolKai-Regular.otf"),
    ):
        prepare(target, file_name, family, FANDOL / source, "", fandol, GPL_NOTE)
    prepare(
        target, "xiaobiaosong.ttf", "Xianxing Xiaobiaosong",
        NOTO / "NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC Bold", title, OFL_NOTE,
    )
    prepare(
        target, "songti.ttf", "Xianxing Songti",
        NOTO / "NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", wide, OFL_NOTE,
        CURVE_TOLERANCE_OF_THE_WIDE_FACE,
    )
    for file_name, family, source, full_name in (
        ("shuzi.ttf", "Xianxing Shuzi", "NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC"),
        ("heiti-shuzi.ttf", "Xianxing Heiti Shuzi", "NotoSansCJK-Bold.ttc", "Noto Sans CJK SC Bold"),
    ):
        prepare(target, file_name, family, NOTO / source, full_name, NUMERALS_AND_LATIN, OFL_NOTE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
