package cairn.analysis.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GridTest {
  private static final List<String> TYPES = List.of("open", "closed");
  private static final List<String> PROBLEMS = List.of("alcohol", "opioid", "tobacco");

  @Test
  void everyCrossingHasItsOwnPlace() {
    Grid grid = Grid.of(TYPES, PROBLEMS);
    Set<Integer> places = new HashSet<>();
    TYPES.forEach(type -> PROBLEMS.forEach(problem -> places.add(grid.place(type, problem))));
    assertEquals(Set.of(0, 1, 2, 3, 4, 5), places);
    assertEquals(6, grid.size());
    assertEquals(5, grid.place("closed", "tobacco"));
  }

  @Test
  void aWordThatComesTwiceHasOnePlace() {
    Grid grid = Grid.of(List.of("open", "closed", "open"), PROBLEMS);
    assertEquals(6, grid.size());
    assertEquals(0, grid.place("open", "alcohol"));
  }

  @Test
  void aWordOfNoAxisIsRefused() {
    Grid grid = Grid.of(TYPES, PROBLEMS);
    assertThrows(IllegalArgumentException.class, () -> grid.place("alcohol", "open"));
  }
}
