package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingTally;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a question counts in a part must reach the sum over parts. */
final class TalliesTest {
  private static final List<Question<?>> QUESTIONS =
      Questions.of(
          Setting.of(
              new AnalysisRequest(
                  YearMonth.of(2026, 10), Contract.load(Catalogues.load()), null, null, true),
              Meetings.of(List.of(), List.of())));

  /** A cell of the counts that have a component of a tally as their name. */
  private record Cell<K extends Record & Serializable>(Counts<K> counts, K key) {
    void add(long n) {
      counts.add(key, n);
    }

    long number() {
      return counts.get(key);
    }
  }

  private static Map<String, Cell<?>> cells(Tallies tallies) throws ReflectiveOperationException {
    Map<String, Cell<?>> cells = new LinkedHashMap<>();
    for (Tally tally : tallies.list()) {
      cells(tally, cells);
    }
    return cells;
  }

  private static void cells(Tally tally, Map<String, Cell<?>> cells)
      throws ReflectiveOperationException {
    for (RecordComponent component : tally.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(tally);
      if (value instanceof Tally inside) {
        cells(inside, cells);
      } else {
        Class<?> key =
            (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        String name = tally.getClass().getSimpleName() + "." + component.getName();
        cells.put(name, cell((Counts<?>) value, made(key)));
      }
    }
  }

  @SuppressWarnings("unchecked") // The key was made for these counts.
  private static <K extends Record & Serializable> Cell<K> cell(Counts<?> counts, Object key) {
    return new Cell<>((Counts<K>) counts, (K) key);
  }

  private static Object made(Class<?> type) throws ReflectiveOperationException {
    if (type == String.class) {
      return "a";
    }
    if (type == int.class) {
      return 3;
    }
    if (type == long.class) {
      return 3L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = made(types[i]);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Tallies sent(Tallies tallies) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tallies);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Tallies) in.readObject();
    }
  }

  @Test
  void whatEveryQuestionCountsTravelsAndAddsUp() throws ReflectiveOperationException, IOException {
    Tallies mine = Tallies.none(QUESTIONS);
    Tallies theirs = Tallies.none(QUESTIONS);
    cells(mine).values().forEach(cell -> cell.add(2));
    cells(theirs).values().forEach(cell -> cell.add(3));
    Map<String, Cell<?>> merged = cells(Tallies.sum(mine, sent(theirs)));
    assertTrue(merged.size() > 30, "only " + merged.keySet());
    merged.forEach((name, cell) -> assertEquals(5, cell.number(), name));
  }

  @Test
  void aTallyIsFoundByItsClass() {
    assertEquals(StayingTally.class, Tallies.none(QUESTIONS).get(StayingTally.class).getClass());
    Tallies nothing = new Tallies(List.of());
    assertThrows(IllegalArgumentException.class, () -> nothing.get(StayingTally.class));
  }
}
