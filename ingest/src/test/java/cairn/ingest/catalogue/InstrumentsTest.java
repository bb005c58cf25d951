package cairn.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.model.Instrument;
import cairn.ingest.model.ScaleSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentsTest {
  @TempDir private Path folder;

  @Test
  void everySubjectHasAnInstrument() {
    Set<ScaleSubject> subjects =
        Catalogues.load().instruments().values().stream()
            .map(Instrument::about)
            .filter(subject -> subject != null)
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(Arrays.asList(ScaleSubject.values())), subjects);
  }

  @Test
  void aScaleWithoutATotalIsToldByEachSubscale() {
    Instrument climate = Catalogues.load().instruments().require("gcq_s");
    assertTrue(climate.isTold("conflict"));
    Instrument alliance = Catalogues.load().instruments().require("wai_sr");
    assertEquals(List.of("total"), alliance.subscales().stream().filter(alliance::isTold).toList());
    assertSame(ScaleSubject.ALLIANCE, alliance.about());
  }

  private String mistake(String entry) throws IOException {
    Files.writeString(
        folder.resolve("instruments.yaml"),
        "own_scale: {label: Own scale, minimum: 0, maximum: 9, higher_is_better: true,"
            + " provenance: house, source: made up, "
            + entry
            + "}\n");
    return assertThrows(
            Mistakes.MistakesException.class, () -> Catalogues.load().withAdditions(folder))
        .getMessage();
  }

  @Test
  void aDecisionalBalanceHasBothSidesAndAReliabilityIsAShare() throws IOException {
    assertTrue(mistake("subscales: [pros], about: decisional_balance").contains("pros and cons"));
    assertTrue(mistake("subscales: [total], reliability: 1").contains("between 0 and 1"));
    assertTrue(mistake("subscales: [total], about: climat").contains("did you mean climate"));
  }
}
