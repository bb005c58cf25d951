package cairn.ingest.contract;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A component that is made from its cells alone, and no record of further columns. */
public interface CellPart extends RecordPart {
  /**
   * Puts the value together.
   *
   * @param row a row
   * @param first where the part's own cells begin
   * @throws IllegalArgumentException when a cell that every row must fill is empty
   */
  @Nullable Object make(Row row, int first);

  @Override
  default MethodHandle maker(int first) {
    try {
      MethodHandle make =
          MethodHandles.lookup()
              .findVirtual(
                  CellPart.class,
                  "make",
                  MethodType.methodType(Object.class, Row.class, int.class));
      return MethodHandles.insertArguments(make.bindTo(this), 1, first);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a part cannot be bound", e);
    }
  }
}
