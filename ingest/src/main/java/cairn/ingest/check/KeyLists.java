package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.contract.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys of a vocabulary with a bar between them, each at most once. */
final class KeyLists implements CellReader {
  private static final Breach REPEATS = new Breach(Rule.LIST_REPEATS, "names a key twice");

  private final VocabularyCells words;

  KeyLists(Catalogue<?> catalogue) {
    words = new VocabularyCells(catalogue);
  }

  @Override
  public Object read(String text) {
    return keys(text, words::read);
  }

  @Override
  public @Nullable Object respell(String text) {
    Object keys = keys(text, part -> meant(part.strip()));
    return keys instanceof Breach ? keys : new Respelt(keys, "keys in another spelling read");
  }

  private Object meant(String part) {
    Object key = words.read(part);
    Object other = key instanceof Breach ? words.respell(part) : null;
    return other instanceof Respelt respelt && respelt.value() != null ? respelt.value() : key;
  }

  private static Object keys(String text, Function<String, Object> read) {
    List<String> found = new ArrayList<>();
    int from = 0;
    for (int bar = 0; bar >= 0; from = bar + 1) {
      bar = text.indexOf('|', from);
      Object key = read.apply(text.substring(from, bar < 0 ? text.length() : bar));
      if (key instanceof Breach) {
        return key;
      }
      if (found.contains(key.toString())) {
        return REPEATS;
      }
      found.add(key.toString());
    }
    return String.join("|", found);
  }
}
