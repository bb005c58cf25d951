package cairn.ingest.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids tell who somebody is, alone and as a column. */
class IdColumnTest {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BASE_62 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Ways in which programs number people without telling who they are. */
  enum Scheme {
    COUNTED(i -> "c%04d".formatted(i)),
    SIX_DIGITS(i -> "p%06d".formatted(i)),
    LARGE_COUNTED(i -> "P%d".formatted(1_000_000 + i)),
    EIGHT_DIGITS(i -> "C%08d".formatted(i)),
    SITE_AND_NUMBER(i -> "s%03d-%04d".formatted(i % 7 + 1, i)),
    BY_YEAR(i -> "P%d%04d".formatted(2019 + i % 8, i / 8 + 1)),
    SITE_OF_THREE_DIGITS(i -> "s%d-%04d".formatted(201 + i % 3, i / 3 + 1)),
    STATE_AND_NUMBER(i -> List.of("NY", "CA", "TX", "OR").get(i % 4) + "%04d".formatted(i / 4)),
    YEAR_APART(i -> "c%d-%04d".formatted(2019 + i % 8, i / 8 + 1)),
    GROUP_MONTH_YEAR(i -> "g%d-%02d-%d".formatted(i % 40 + 1, i % 12 + 1, 2015 + i % 12)),
    HEX_OF_8(i -> "c" + random(i, "0123456789abcdef", 7)),
    HEX_OF_24(i -> "x" + random(i, "0123456789abcdef", 23)),
    RANDOM_OF_12(i -> "P" + random(i, BASE_32, 11)),
    PSEUDONYM(i -> "P" + random(i, BASE_32, 16)),
    MIXED_CASE(i -> "u" + random(i, BASE_62, 10));

    @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
    private final IntFunction<String> id;

    Scheme(IntFunction<String> id) {
      this.id = id;
    }

    List<String> ids(int from, int count) {
      return IntStream.range(from, from + count).mapToObj(id).filter(StudyId::isValid).toList();
    }

    private static String random(int seed, String letters, int length) {
      Random random = new Random(seed * 7919L + length);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      return text.toString();
    }
  }

  private static @Nullable Rule found(List<String> ids, IdNaming names) {
    IdColumn column = new IdColumn(names, names == IdNaming.PERSON);
    for (int i = 0; i < ids.size(); i++) {
      Rule rule = column.see(i + 2, ids.get(i));
      if (rule != null) {
        return rule;
      }
    }
    Suspicion suspicion = column.atEnd();
    return suspicion == null ? null : suspicion.rule();
  }

  private static List<String> and(List<String> ids, String one) {
    List<String> all = new ArrayList<>(ids);
    all.add(ids.size() / 2, one);
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void idsThatSayNothing(Scheme scheme) {
    for (IdNaming names : IdNaming.values()) {
      for (int count : new int[] {1, 2, 12, 400, 20_000}) {
        boolean alone = count == 1 && scheme == Scheme.LARGE_COUNTED;
        boolean ofGroups = names != IdNaming.NOBODY && scheme == Scheme.GROUP_MONTH_YEAR;
        if (!alone && !ofGroups) {
          assertNull(found(scheme.ids(count > 12 ? 1 : 37, count), names), names + " " + count);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A12803456",
        "Z12803456",
        "H12234567",
        "D1234567",
        "c4992383",
        "MRN45231",
        "c219-09-9999",
        "c212-555-0142",
        "c4111-1111-1111-1111",
        "c-1EG4-TE5-MK73",
        "c1EG4TE5MK73",
        "AB123456C",
        "X1234567L",
        "ABCPE1234F",
        "RSSMRA85T10A562S",
        "JH4KA7561PC008269",
        "c3D-F2-C9-A6-B3-4F",
        "Kowalski",
        "KOWALSKI",
        "JohnSmith",
        "smith-john",
        "Robert",
        "john01",
        "Mary",
        "mark_baker",
        "jsmith42",
        "mariagarcia",
        "McTavish",
        "c0017-kowalski",
        "JS19840512",
        "js-05-12-1984",
        "p-12-May-84",
        "JS-1983-04",
        "c04-1983"
      })
  void oneIdAmongPeople(String id) {
    for (Scheme scheme : List.of(Scheme.COUNTED, Scheme.SIX_DIGITS, Scheme.SITE_AND_NUMBER)) {
      assertNotNull(found(and(scheme.ids(1, 60), id), IdNaming.PERSON), scheme + " with one");
    }
    assertNotNull(found(List.of(id), IdNaming.PERSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g101-03-2026",
        "g1-03-2026",
        "s-2026-10-05",
        "s20261005",
        "st-joseph",
        "hope-house",
        "made-up",
        "v-founding",
        "cbt-2-14",
        "g27-103-outpatient_bup_smm-d15",
        "m-drop",
        "austin-centre",
        "jackson",
        "site3_c00012345",
        "arm-stage-matched"
      })
  void oneIdOfAGroupOrPlace(String id) {
    assertNull(found(List.of(id), IdNaming.NOBODY));
    assertNull(found(and(Scheme.COUNTED.ids(1, 60), id), IdNaming.NOBODY));
  }

  @Test
  void recordNumbersAreFarApart() {
    for (int digits = 6; digits <= 8; digits++) {
      int least = (int) Math.pow(10, digits - 1);
      Random random = new Random(digits);
      List<String> ids =
          IntStream.range(0, 300).mapToObj(i -> "c" + (least + random.nextInt(9 * least))).toList();
      assertEquals(Rule.IDENTIFIER_RECORD, found(ids, IdNaming.PERSON), digits + " digits");
      assertEquals(Rule.IDENTIFIER_RECORD, found(ids.subList(0, 5), IdNaming.PERSON), "five");
    }
  }

  @Test
  void namesBesideNumbersInMostIds() {
    List<String> ids = List.of("p01-john", "p02-maria", "p03-ahmed", "p04-susan", "p05-x");
    assertEquals(Rule.IDENTIFIER_NAME, found(ids, IdNaming.PERSON));
    List<String> words = List.of("baker", "cook", "young", "carpenter", "fisher");
    assertEquals(Rule.IDENTIFIER_NAME, found(words, IdNaming.PERSON));
  }

  private static List<String> people(int count, String form) {
    Random random = new Random(form.hashCode());
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                form.replace("in", "" + letter(random) + letter(random))
                    .replace("year", "" + (1950 + random.nextInt(55)))
                    .replace("yy", "" + (30 + random.nextInt(69)))
                    .replace("mm", "%02d".formatted(1 + random.nextInt(12)))
                    .replace("dd", "%02d".formatted(1 + random.nextInt(28)))
                    .replace("555", "" + (550 + random.nextInt(5)))
                    .replace("0142", "%04d".formatted(random.nextInt(10_000))))
        .distinct()
        .toList();
  }

  private static char letter(Random random) {
    return (char) ('A' + random.nextInt(26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inyear", "in-year", "c-year-in", "inyearmm", "in-year-mm", "in_mm_year", "inmmyy",
            "inyymm",
        "inmmdd", "inddmm", "inddmm2", "inyymmdd", "inmmddyy", "in-mm-dd-yy", "cddmmyy",
            "cmmddyyin",
        "c-yy-mm-dd"
      })
  void aPartOfABirthInMostIds(String form) {
    for (int count : new int[] {5, 40, 400}) {
      Rule rule = found(people(count, form), IdNaming.PERSON);
      assertTrue(
          rule == Rule.IDENTIFIER_DATE || rule == Rule.IDENTIFIER_RECORD, form + " " + count);
    }
  }

  @Test
  void telephoneNumbersWithoutTheirArea() {
    for (int count : new int[] {5, 40, 400}) {
      assertEquals(Rule.IDENTIFIER_PHONE, found(people(count, "c555-0142"), IdNaming.PERSON));
    }
  }

  @Test
  void aMonthMayStandInTheIdOfAGroupOnly() {
    assertNull(found(List.of("g-1983-04"), IdNaming.NOBODY));
    assertEquals(Rule.IDENTIFIER_DATE, found(List.of("JS-1983-04-g1"), IdNaming.OF_A_PERSON));
  }

  @Test
  void aLongColumnIsLookedAtWhole() {
    List<String> ids = and(Scheme.SIX_DIGITS.ids(1, 90_000), "A12803456");
    IdColumn column = new IdColumn(IdNaming.PERSON, true);
    for (int i = 0; i < ids.size(); i++) {
      assertNull(column.see(i + 2, ids.get(i)));
    }
    Suspicion suspicion = column.atEnd();
    assertNotNull(suspicion);
    assertEquals(45_002, suspicion.line());
    assertEquals(-1, suspicion.says().indexOf("128"));
  }
}
