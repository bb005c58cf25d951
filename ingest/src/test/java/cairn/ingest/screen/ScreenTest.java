package cairn.ingest.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that tell who somebody is, of every kind, and texts that do not. */
class ScreenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IDENTIFIER_SSN     | 219-09-9999
          IDENTIFIER_SSN     | 219 09 9999
          IDENTIFIER_SSN     | SSN: 536.22.1147
          IDENTIFIER_NUMBER  | 219099999
          IDENTIFIER_NUMBER  | 2125550142
          IDENTIFIER_NUMBER  | 4111 1111 1111 1111
          IDENTIFIER_NUMBER  | 046 454 286
          IDENTIFIER_NUMBER  | 06 12 34 56 78
          IDENTIFIER_NUMBER  | 44051401359
          IDENTIFIER_PHONE   | (212) 555-0142
          IDENTIFIER_PHONE   | 0171/1234567
          IDENTIFIER_PHONE   | tel 555-0188
          IDENTIFIER_EMAIL   | someone@example.org
          IDENTIFIER_URL     | https://example.org/a?b
          IDENTIFIER_URL     | www.example.org
          IDENTIFIER_URL     | example.net/login
          IDENTIFIER_NETWORK | 192.0.2.17
          IDENTIFIER_NETWORK | 2001:db8:0:0:0:0:0:1
          IDENTIFIER_NETWORK | 2001:db8::1
          IDENTIFIER_NETWORK | AA-BB-CC-DD-EE-FF
          IDENTIFIER_NETWORK | 00:1A:2B:3C:4D:5E
          IDENTIFIER_LICENCE | 1EG4-TE5-MK73
          IDENTIFIER_LICENCE | AB1234563
          IDENTIFIER_LICENCE | 1HGCM82633A004352
          IDENTIFIER_LICENCE | D1234567
          IDENTIFIER_LICENCE | AB 12 34 56 C
          IDENTIFIER_LICENCE | 12345678Z
          IDENTIFIER_LICENCE | RSSMRA85T10A562S
          IDENTIFIER_ACCOUNT | GB82 WEST 1234 5698 7654 32
          IDENTIFIER_ACCOUNT | 1BoatSLRHtKNngkdXEeobR76b53LETtpyT
          IDENTIFIER_RECORD  | MRN0045231
          IDENTIFIER_RECORD  | chart #45231
          IDENTIFIER_RECORD  | docket 21-004512
          IDENTIFIER_DATE    | May 12, 1984
          IDENTIFIER_DATE    | 12-May-84
          IDENTIFIER_DATE    | 12.05.1984
          IDENTIFIER_DATE    | 19840512
          IDENTIFIER_DATE    | 12 de mayo de 1984
          IDENTIFIER_ADDRESS | 12 North Main Street
          IDENTIFIER_ADDRESS | PO Box 17
          IDENTIFIER_ADDRESS | Springfield, IL 62704
          IDENTIFIER_ADDRESS | 12 rue de la Paix
          IDENTIFIER_ADDRESS | SW1A 1AA
          IDENTIFIER_ADDRESS | Av. Insurgentes Sur 1602
          IDENTIFIER_ADDRESS | C/ Alcalá 45
          IDENTIFIER_ADDRESS | Carrera 7 No. 71-21
          IDENTIFIER_ADDRESS | 5th Ave 350
          IDENTIFIER_ADDRESS | Flat 3, Elm Grove
          IDENTIFIER_EMAIL   | some.one at example dot org
          IDENTIFIER_EMAIL   | someone[at]example[dot]org
          IDENTIFIER_URL     | @somebody84
          IDENTIFIER_DATE    | born 1985
          IDENTIFIER_POSITION| 51.5007 N 0.1246 W
          IDENTIFIER_POSITION| 40.712800, -74.006000
          IDENTIFIER_NAME    | Jane Kowalski
          IDENTIFIER_NAME    | kowalski
          IDENTIFIER_NAME    | O'Neill
          IDENTIFIER_NAME    | Mr. Quillfeather
          IDENTIFIER_NAME    | Иван Петров
          IDENTIFIER_NAME    | 王小明
          IDENTIFIER_NAME    | محمد علي
          """)
  void tellsWhoSomebodyIs(Rule rule, String text) {
    assertEquals(rule, Screen.inText(text));
    assertNotNull(Screen.inText("seen by " + text + " today"));
    assertNotNull(Screen.inText("x_" + text));
    assertTrue(Screen.kind(rule).matches("(a|an|the|somebody's) .*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "45000",
        "3.14159",
        "1,234.5",
        "atended",
        "none of these",
        "NaN",
        "12.5",
        "99999",
        "24/7",
        "2/3",
        "7 of 30",
        "10:30",
        "full time",
        "Grace House",
        "Santa Rosa",
        "Santa Cruz",
        "King's Cross",
        "Villa Maria",
        "Casa de María",
        "Grupo Esperanza",
        "Betty Ford model",
        "Martin Luther King Jr. Blvd",
        "5th Avenue clinic",
        "Block 5",
        "µ-opioid",
        "10 µg",
        "version 1.2.3",
        "CTN-0094"
      })
  void tellsNobody(String text) {
    assertNull(Screen.inText(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29", "13/01/2026", "2026-01-05T10:00:00", "2026-01-05 10:00:00", "1/5/26",
        "Jan 5, 2026", "5-May-26", "26-01-05", "2024-03-15T14:30Z", "10/05/2026 2:15 PM"
      })
  void isNothingButADay(String text) {
    assertTrue(Screen.isDate(text));
    assertEquals(Rule.IDENTIFIER_DATE, Screen.inText(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"078-05-1123", "5-20-2021 is today.", "12345678", "45000", "2026"})
  void isMoreThanADayOrNone(String text) {
    assertTrue(!Screen.isDate(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grupo Maria Kowalski", "Casa, Jane Kowalski", "Kowalski House"})
  void aPlaceBesideAWholeNameHidesNobody(String text) {
    assertEquals(Rule.IDENTIFIER_NAME, Screen.inText(text));
  }

  @Test
  void keysHaveTheirOwnWords() {
    assertEquals(Rule.IDENTIFIER_NAME, Screen.inKey("mark_baker"));
    assertEquals(Rule.IDENTIFIER_NAME, Screen.inKey("dr_quillfeather"));
    assertEquals(Rule.IDENTIFIER_SSN, Screen.inKey("p_219_09_9998"));
    assertNull(Screen.inKey("open_enrolment_therapy"));
    assertNull(Screen.inKey("ctn_outpatient_bup_smm"));
  }

  @Test
  void aSourceHasAuthorsAndAnAddress() {
    assertNull(Screen.inCitation("Kowalski J (1996). Addiction 91:12. https://doi.org/10.1/x.y"));
    assertEquals(Rule.IDENTIFIER_EMAIL, Screen.inCitation("Kowalski, someone@example.org"));
  }

  @Test
  void otherFormsOfDigitsAndHiddenCharactersAreTheSameText() {
    assertEquals(Rule.IDENTIFIER_SSN, Screen.inText("\uff12\uff11\uff19-\uff10\uff19-9999"));
    assertEquals(Rule.IDENTIFIER_SSN, Screen.inText("219\u2011\u200b09\u20119999"));
    assertEquals(Rule.IDENTIFIER_EMAIL, Screen.inText("someone\uff20example.org"));
    assertEquals(Rule.IDENTIFIER_NAME, Screen.inText("Jos\u00e9"));
  }
}
