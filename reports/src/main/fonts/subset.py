"""Makes the report's fonts from Debian's fonts-noto-core: Latin letters, minus, arrows, signs.

Needs Debian's fonttools and brotli. Run it in an empty folder and copy the four files it makes to
src/main/resources/cairn/reports/fonts. Kerning is left out, so that a text is exactly as wide as
the sum of its letters, which is how the figures measure it.
"""

import subprocess

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

NOTO = "/usr/share/fonts/truetype/noto/"
LATIN = (
    "U+0020-007E,U+00A0-024F,U+0259,U+02C6,U+02DA,U+02DC,U+1E80-1E85,U+1E9E,U+1EF2-1EF3,"
    "U+2002-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,"
    "U+2039-203A,U+20AC,U+2122"
)


def subset(font, unicodes, out):
    subprocess.check_call([
        "pyftsubset", NOTO + font, "--unicodes=" + unicodes, "--layout-features=", "--no-hinting",
        "--drop-tables+=GSUB,GPOS,GDEF,MATH,STAT,meta", "--name-IDs=*", "--notdef-outline",
        "--output-file=" + out])


for weight in ("Regular", "Bold"):
    subset(f"NotoSans-{weight}.ttf", LATIN, "a.ttf")
    subset(f"NotoSansTamil-{weight}.ttf", "U+2212", "b.ttf")
    subset(f"NotoSansSymbols-{weight}.ttf", "U+2190-2193", "c.ttf")
    subset("NotoSansSymbols2-Regular.ttf", "U+25B2,U+25BC", "d.ttf")
    subset("NotoSansMath-Regular.ttf", "U+2264,U+2265,U+2260", "e.ttf")
    font = Merger().merge([part + ".ttf" for part in "abcde"])
    font["head"].created = font["head"].modified = 3_800_000_000
    font.recalcTimestamp = False
    # The line height of Noto Sans, not the tallest of the five.
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = 1069, -293, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = 1069, -293, 0
    os2.usWinAscent, os2.usWinDescent = 1069, 293
    font.save(f"NotoSans-{weight}.ttf")
    web = TTFont(f"NotoSans-{weight}.ttf", recalcTimestamp=False)
    web.flavor = "woff2"
    web.save(f"NotoSans-{weight}.woff2")
