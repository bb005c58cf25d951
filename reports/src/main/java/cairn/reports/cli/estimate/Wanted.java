package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a method asks of a file, and as what. */
final class Wanted {
  /** How a column is read. */
  enum Kind {
    /** Numbers; true and false are 1 and 0. */
    NUMBER("as numbers"),
    /** Numbers of 0 or more. */
    TIME("as times"),
    /** Whole numbers of 0 or more. */
    COUNT("as counts"),
    /** Numbers above 0. */
    SIZE("as sizes"),
    /** Names of a few groups. */
    GROUP("as groups"),
    /** Names of any number of people or clusters. */
    ID("as ids"),
    /** Numbers where all cells are numbers, else groups. */
    COVARIATE("as a covariate");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  Wanted number(@Nullable String name) {
    return and(name, Kind.NUMBER);
  }

  Wanted time(@Nullable String name) {
    return and(name, Kind.TIME);
  }

  Wanted count(@Nullable String name) {
    return and(name, Kind.COUNT);
  }

  Wanted size(@Nullable String name) {
    return and(name, Kind.SIZE);
  }

  Wanted group(@Nullable String name) {
    return and(name, Kind.GROUP);
  }

  Wanted id(@Nullable String name) {
    return and(name, Kind.ID);
  }

  Wanted covariates(List<String> terms) {
    for (String term : terms) {
      Terms.columnsOf(term).forEach(name -> and(name, Kind.COVARIATE));
    }
    return this;
  }

  private Wanted and(@Nullable String name, Kind kind) {
    if (name != null) {
      Kind before = kinds.put(name, kind);
      if (before != null && before != kind) {
        throw EstimateFailure.usage(
            "column " + name + " is asked for " + before.words + " and " + kind.words);
      }
    }
    return this;
  }

  Map<String, Kind> kinds() {
    return kinds;
  }
}
