package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.word.AllOf;
import cairn.analysis.definition.word.CarryForward;
import cairn.analysis.definition.word.CountSymbols;
import cairn.analysis.definition.word.FillFromNeighbours;
import cairn.analysis.definition.word.FillWithMode;
import cairn.analysis.definition.word.HasRun;
import cairn.analysis.definition.word.LongestPiece;
import cairn.analysis.definition.word.Recode;
import cairn.analysis.definition.word.Retained;
import cairn.analysis.definition.word.SlidingWindow;
import cairn.analysis.definition.word.VisitLattice;
import cairn.analysis.definition.word.WeightedIndex;
import cairn.analysis.definition.word.WhenRetained;
import cairn.analysis.definition.word.WordChain;
import cairn.analysis.definition.word.WordMeasure;
import cairn.analysis.definition.word.WordPart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step makes of a word, and what each measure finds in one. */
class WordStepsTest {
  @ParameterizedTest
  @CsvSource({"oo-o+oo,oo--+++,oo--+oo", "o,o,o", "+o,++,+o", "-+-,-+-,-+-", "*oo_o,***__,***_o"})
  void carryForward(String word, String filled, String withTail) {
    assertEquals(filled, new CarryForward('o', false).apply(word));
    assertEquals(withTail, new CarryForward('o', true).apply(word));
  }

  @ParameterizedTest
  @CsvSource({
    "+o+,+++",
    "+o-,+*-",
    "-o+,-*+",
    "*o+,*++",
    "*o*,***",
    "*o-,**-",
    "-o-,---",
    "o-o,o-o",
    "+oo+,+oo+",
    "+o_,+o_",
    "_o+,_o+",
    "-o+o-,-*+*-"
  })
  void fillFromNeighbours(String word, String filled) {
    assertEquals(filled, new FillFromNeighbours().apply(word));
  }

  @ParameterizedTest
  @CsvSource({
    "+-o,+-+",
    "--+o,--+-",
    "*-o,*-+",
    "**--o,**--+",
    "__-o,__-_",
    "_-o,_--",
    "ooo,ooo",
    "-o*-,--*-"
  })
  void fillWithMode(String word, String filled) {
    assertEquals(filled, new FillWithMode().apply(word));
  }

  @ParameterizedTest
  @CsvSource({
    "1,-1,false,+-*o_-oo,+-*o_-oo",
    "1,-1,true,+-*o_-oo,+-*o_-",
    "2,3,false,+-*o_-oo,-*",
    "3,99,false,+-*o,*o",
    "5,9,false,+-*o,''",
    "-2,-1,false,+-*o,*o",
    "-9,-3,false,+-*o,+-",
    "-3,-2,false,+-*o,-*",
    "4,2,false,+-*o,''",
    "1,3,true,+ooo,+"
  })
  void slices(int first, int last, boolean retained, String word, String part) {
    assertEquals(part, new WordPart(first, last, retained).apply(word));
  }

  @Test
  void partsInWords() {
    assertEquals("", WordPart.ALL.describe());
    assertEquals(" up to the last observed week", new WordPart(1, -1, true).describe());
    assertEquals(" in the last 4 weeks", new WordPart(-4, -1, false).describe());
    assertEquals(" from week 4", new WordPart(4, -1, false).describe());
    assertEquals(" from week 8 to week 5 before the end", new WordPart(-8, -5, false).describe());
    assertEquals(" in week 3", new WordPart(3, 3, false).describe());
    assertEquals(" in weeks 3 to 4", new WordPart(3, 4, false).describe());
  }

  @ParameterizedTest
  @CsvSource({"+-,+_o", "+-*-,+_*", "'',o_o"})
  void visitLattice(String word, String kept) {
    assertEquals(kept, new VisitLattice("o_o").apply(word));
  }

  @ParameterizedTest
  @CsvSource({
    "----,false,false,4",
    "+-*o,false,false,1.5",
    "+-*o,true,false,0.375",
    "+-*o,false,true,2.5",
    "+-*o,true,true,0.625",
    "'',false,false,0",
    "'',true,true,1",
    "'',false,true,0"
  })
  void countSymbols(String word, boolean share, boolean rest, double number) {
    assertEquals(number, new CountSymbols('-', WordPart.ALL, 0.5, share, rest).measure(word));
  }

  @ParameterizedTest
  @CsvSource({
    "+++--,1,1",
    "--+++,2,1",
    "-+-+-,2,1",
    "-+---,3,0",
    "++,NaN,NaN",
    "++-++--,1,1",
    "----+++,4,1"
  })
  void aWindowThatSlides(String word, double time, double event) {
    SlidingWindow window = new SlidingWindow('+', 3, 2, 0, SlidingWindow.Part.TIME);
    assertEquals(time, window.measure(word));
    assertEquals(event, new SlidingWindow('+', 3, 2, 0, SlidingWindow.Part.EVENT).measure(word));
    assertEquals(
        window.measure(word) + 2,
        new SlidingWindow('+', 3, 2, 2, SlidingWindow.Part.TIME).measure(word));
    if (!Double.isNaN(event)) {
      assertEquals(event == 0, window.isGood(word, time));
    }
  }

  @Test
  void oneHundredAndTwentyLessTheWeightedShareOfBadWeeks() {
    WeightedIndex index = new WeightedIndex(4, 2, 1, List.of(1.0, 2.0, 0.0));
    assertEquals(120.0, index.measure("---"));
    assertEquals(120.0 - 120.0 * 4 / 13, index.measure("+--"), 1e-12);
    assertEquals(120.0 - 120.0 * 4 / 13, index.measure("-*-"), 1e-12);
    assertEquals(120.0 - 120.0 * 3 / 13, index.measure("ooo"), 1e-12);
    assertEquals(120.0 - 120.0 * 8 / 13, index.measure("-++++"), 1e-12);
    assertEquals(0.0, index.measure("++"), 1e-12);
    assertTrue(Double.isNaN(index.measure("")));
  }

  private static WordChain chain(WordMeasure measure, Threshold threshold) {
    return new WordChain(List.of(new Recode('o', "+")), measure, threshold);
  }

  @Test
  void chainsJoinStepsAMeasureAndALine() {
    Threshold two = new Threshold(Threshold.Side.AT_LEAST, 2, ThresholdUnit.COUNT);
    WordChain yes = chain(new CountSymbols('-', WordPart.ALL, 0, false, false), two);
    assertEquals(2, yes.number("-o-"));
    assertEquals(1, yes.apply("-o-"));
    assertEquals(0, yes.apply("-oo"));
    assertTrue(yes.isYesOrNo());
    WordChain number = chain(new CountSymbols('-', WordPart.ALL, 0, false, false), null);
    assertEquals(1, number.apply("-oo"));
    assertFalse(number.isYesOrNo());
    WordChain window = chain(new SlidingWindow('+', 4, 1, 0, SlidingWindow.Part.TIME), two);
    assertTrue(Double.isNaN(window.apply("-")));
    assertEquals(1, new AllOf(List.of(yes, yes)).measure("--"));
    assertEquals(0, new AllOf(List.of(yes, window)).measure("--"), "too short is no yes");
    assertEquals(0, new AllOf(List.of(yes, yes)).measure("-"));
  }

  @Test
  void onlyWhoWasThereIsAsked() {
    WordChain number = chain(new CountSymbols('-', WordPart.ALL, 0, false, false), null);
    WhenRetained there = new WhenRetained(3, -7, number);
    assertEquals(2, there.measure("-o-o"));
    assertEquals(-7, there.measure("--oo"));
    assertFalse(there.isYesOrNo());
    assertEquals(3, new Retained().measure("-o+oo"));
    assertEquals(0, new Retained().measure("oo"));
    assertEquals(2, new LongestPiece('+').measure("-+-o+-"));
  }

  @Test
  void runsOfSymbols() {
    HasRun run = new HasRun(List.of("---", "**"), new WordPart(2, -1, false));
    assertEquals(0, run.measure("---+"));
    assertEquals(1, run.measure("+---"));
    assertEquals(1, run.measure("+-**"));
    assertTrue(run.isYesOrNo());
  }

  @Test
  void numbersAsReadersSeeThem() {
    assertEquals("5 in 7", ShareText.share(5.0 / 7));
    assertEquals("1 in 7", ShareText.share(1.0 / 7));
    assertEquals("0 %", ShareText.share(0));
    assertEquals("100 %", ShareText.share(1));
    assertEquals("66.6667 %", ShareText.share(2.0 / 3));
    assertEquals("at most 2.5 days", line(Threshold.Side.AT_MOST).describe());
    assertTrue(line(Threshold.Side.AT_MOST).isMetBy(2.5));
    assertFalse(line(Threshold.Side.AT_MOST).isMetBy(2.6));
    assertTrue(line(Threshold.Side.EXACTLY).isMetBy(2.5));
    assertFalse(line(Threshold.Side.EXACTLY).isMetBy(2.4));
    assertTrue(line(Threshold.Side.AT_LEAST).isMetBy(2.5));
    assertFalse(line(Threshold.Side.AT_LEAST).isMetBy(2.4));
  }

  private static Threshold line(Threshold.Side side) {
    return new Threshold(side, 2.5, ThresholdUnit.DAYS);
  }
}
