package cairn.reports.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.reports.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FractionsTest {
  @ParameterizedTest
  @CsvSource({
    "0, none",
    "0.01, hardly any",
    "0.06, about one in twenty",
    "0.34, about one in three",
    "0.5, about half",
    "0.73, about three in four",
    "0.786, about four in five",
    "0.96, about nineteen in twenty",
    "0.99, nearly all",
    "1, all"
  })
  void aShareIsSaidAsItsNearestFraction(double share, String words) {
    assertEquals(words, Fractions.about(share, Fractions.Of.PEOPLE, Language.ENGLISH));
  }
}
