package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days of use by person and problem over five waves of the HELP study. */
class PanelGoldenTest {
  private static final int NOT_SEEN = 3;
  private final Csv panel = Golden.input("f_help_client_problem_panel.csv");
  private final Map<String, OneStepTransitions> made = new HashMap<>();

  @Test
  void everyNumberOfThePanel() {
    new Golden("f_other.csv")
        .on("help_state_counts", Golden.CLOSED, this::states)
        .on("help_transitions_next_observed", Golden.CLOSED, row -> moves(row, false))
        .on("help_transitions_adjacent_6m", Golden.CLOSED, row -> moves(row, true))
        .on("help_change_0_to_6m", Golden.CLOSED, this::change)
        .check(194);
  }

  private Csv problem(Golden.Row row) {
    return panel.where(i -> panel.text(i, "problem").equals(row.arg("problem")));
  }

  private int state(Csv d, int i) {
    return d.missing(i, "state") ? NOT_SEEN : (int) d.number(i, "state");
  }

  private double states(Golden.Row row) {
    Csv d = problem(row);
    int want = row.arg("state").equals("NA") ? NOT_SEEN : (int) row.number("state");
    return d.where(i -> d.number(i, "time") == row.number("time") && state(d, i) == want).size();
  }

  private double moves(Golden.Row row, boolean adjacent) {
    return made.computeIfAbsent(row.args() + adjacent, k -> count(row, adjacent))
        .count((int) row.number("from"), (int) row.number("to"));
  }

  private OneStepTransitions count(Golden.Row row, boolean adjacent) {
    Csv all = problem(row);
    Csv d = all.where(i -> !all.missing(i, "state"));
    int[] state = new int[d.size()];
    int[] subject = new int[d.size()];
    for (int i = 0; i < state.length; i++) {
      state[i] = (int) d.number(i, "state");
      boolean same = i > 0 && d.text(i, "id").equals(d.text(i - 1, "id"));
      boolean follows = same && (!adjacent || d.number(i, "time") - d.number(i - 1, "time") == 6);
      subject[i] = follows ? subject[i - 1] : i;
    }
    return OneStepTransitions.of(subject, state, 3);
  }

  private double change(Golden.Row row) {
    Csv d = problem(row);
    Map<String, Double> before = new HashMap<>();
    int n = 0;
    for (int i = 0; i < d.size(); i++) {
      if (d.number(i, "time") == 0 && !d.missing(i, "days")) {
        before.put(d.text(i, "id"), d.number(i, "days"));
      }
    }
    for (int i = 0; i < d.size(); i++) {
      Double was = before.get(d.text(i, "id"));
      if (d.number(i, "time") == 6
          && !d.missing(i, "days")
          && was != null
          && d.text(i, "group").equals(row.arg("group"))
          && category(was, d.number(i, "days")).equals(row.arg("category"))) {
        n++;
      }
    }
    return n;
  }

  private static String category(double was, double is) {
    if (was == 0) {
      return is == 0 ? "no_use_both" : "new_use";
    }
    if (is == 0) {
      return "abstinent";
    }
    if (is <= 0.5 * was) {
      return "reduced_50pct_or_more";
    }
    return is < was ? "reduced_less_than_50pct" : is == was ? "unchanged" : "increased";
  }
}
