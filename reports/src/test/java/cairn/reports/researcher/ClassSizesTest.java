package cairn.reports.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many rows are alike. */
class ClassSizesTest {
  @Test
  void classesAreCountedBySize() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(List.of("woman", "under 35"));
    }
    rows.add(List.of("woman", ""));
    rows.add(List.of("man", "under 35"));
    rows.add(List.of("man", "under 35"));
    ClassSizes sizes = ClassSizes.of(rows);
    assertEquals(15, sizes.rows());
    assertEquals(List.of(1L, 2L, 12L), sizes.sizes());
    assertEquals(1, sizes.smallest());
    assertEquals(2, sizes.classesUnder(11));
    assertEquals(3, sizes.rowsUnder(11));
    assertEquals(
        List.of(
            new ClassSizes.Band(1, 1, 1, 1),
            new ClassSizes.Band(2, 4, 1, 2),
            new ClassSizes.Band(11, 20, 1, 12)),
        sizes.bands());
  }

  @Test
  void noRowIsNoClass() {
    ClassSizes none = ClassSizes.of(List.of());
    assertEquals(0, none.smallest());
    assertEquals(List.of(), none.bands());
  }
}
