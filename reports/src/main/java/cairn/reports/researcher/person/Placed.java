package cairn.reports.researcher.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person among others alike.
 *
 * @param who the person
 * @param steps how many steps of the ladder were taken for the person
 * @param shown what is given of each trait; null where it is not given
 */
record Placed(Somebody who, int steps, Map<KnownTrait, @Nullable String> shown) {
  /** What is given, in the order of the traits: equal for people of one class. */
  List<String> likeness() {
    List<String> values = new ArrayList<>();
    for (KnownTrait trait : KnownTrait.values()) {
      String value = shown.get(trait);
      values.add(value == null ? "" : value);
    }
    return values;
  }
}
