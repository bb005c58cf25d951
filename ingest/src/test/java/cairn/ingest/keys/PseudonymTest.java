package cairn.ingest.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.StudyId;
import cairn.ingest.keys.Pseudonym.Kind;
import cairn.ingest.screen.IdColumn;
import cairn.ingest.screen.IdNaming;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in the place of an id: an id of the contract that tells nothing. */
final class PseudonymTest {
  private static final IdKey KEY =
      IdKey.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  /** Worked out with Python's hmac: these must never change, or stores lose their people. */
  @Test
  void theSameKeyAndIdGiveTheSamePseudonymForEver() {
    assertEquals("k-bhstsxlbbh", KEY.id());
    assertEquals("P1HHVNSVSVXRSNCLLCCKRQ", KEY.pseudonym(Kind.PERSON, "c0001"));
    assertEquals("G1ZVVSPBZQRXBFRHGSBCXS", KEY.pseudonym(Kind.OF_A_PERSON, "c0001"));
    assertEquals("c73d8bb52ab8e04aef3fede38921f219", Tombstones.mark(KEY, "c0001"));
  }

  @Test
  void itIsAnIdOfTheContractThatLooksLikeNobodysNumberOrName() {
    Set<String> all = new HashSet<>();
    IdColumn column = new IdColumn(IdNaming.PERSON, true);
    for (int i = 0; i < 20_000; i++) {
      String id = KEY.pseudonym(Kind.PERSON, "c" + i);
      assertTrue(id.matches("P1[BCDFGHJKLMNPQRSTVWXZ]{20}"), "it has another shape");
      assertTrue(StudyId.isValid(id));
      assertTrue(Pseudonym.isValid(Kind.PERSON, id));
      assertNull(column.see(i + 2, id));
      all.add(id);
    }
    assertNull(column.atEnd());
    assertEquals(20_000, all.size());
  }

  @Test
  void everyLetterThatWasMiscopiedIsSeen() {
    String id = KEY.pseudonym(Kind.PERSON, "c0001");
    int exchanged = 0;
    for (int at = 0; at < id.length(); at++) {
      for (char other : "BCDFGHJKLMNPQRSTVWXZ12c".toCharArray()) {
        if (other != id.charAt(at)) {
          String wrong = id.substring(0, at) + other + id.substring(at + 1);
          assertFalse(Pseudonym.isValid(Kind.PERSON, wrong), "letter " + at);
        }
      }
      if (at > 2) {
        String swapped =
            id.substring(0, at - 1) + id.charAt(at) + id.charAt(at - 1) + id.substring(at + 1);
        exchanged += !swapped.equals(id) && Pseudonym.isValid(Kind.PERSON, swapped) ? 1 : 0;
      }
    }
    assertEquals(0, exchanged);
    assertFalse(Pseudonym.isValid(Kind.OF_A_PERSON, id));
    assertFalse(Pseudonym.isValid(Kind.PERSON, id + "B"));
    assertFalse(Pseudonym.isValid(Kind.PERSON, "c0001"));
  }

  @Test
  void twoKeysAndTwoLettersOfAnIdHaveNothingInCommon() {
    IdKey other = IdKey.random();
    assertNotEquals(KEY.id(), other.id());
    assertNotEquals(KEY.pseudonym(Kind.PERSON, "c1x"), other.pseudonym(Kind.PERSON, "c1x"));
    assertNotEquals(KEY.pseudonym(Kind.PERSON, "c1x"), KEY.pseudonym(Kind.PERSON, "C1x"));
    assertFalse(KEY.toString().contains(KEY.toHex().substring(0, 8)));
  }

  @Test
  void whoWasForgottenIsToldByTheKeyAlone() {
    Tombstones stones = Tombstones.NONE.with(KEY, "c0001", Set.of("g1x"));
    assertTrue(stones.has("c0001") && stones.hasGoal("g1x"));
    assertFalse(stones.has("C0001") || stones.has("c0002") || stones.hasGoal("c0001"));
    assertFalse(stones.people().toString().contains("c0001"));
    Tombstones elsewhere = new Tombstones(IdKey.random(), stones.people(), stones.goals());
    assertFalse(elsewhere.has("c0001"));
    assertFalse(Tombstones.NONE.has("c0001") || Tombstones.NONE.any());
  }
}
