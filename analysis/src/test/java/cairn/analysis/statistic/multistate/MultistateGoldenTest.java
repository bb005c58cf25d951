package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"StringSplitter"})
class MultistateGoldenTest {
  /** The panel model: relative 1e-3 in what follows from the intensities, as agreed. */
  private static final Golden.Tolerance PANEL = Golden.Tolerance.relative(1e-3, 1e-3);

  private final Map<String, Object> fits = new HashMap<>();

  @Test
  void everyNumberOfMultistate() {
    new Golden("c_multistate.csv")
        .on("statetable", Golden.CLOSED, this::statetable)
        .on("msm_crudeinits", Golden.CLOSED, this::crude)
        .on("adjacent_wave_counts", Golden.CLOSED, this::adjacent)
        .on("one_step_prob", Golden.CLOSED, this::oneStep)
        .on("msm_q", PANEL, this::intensity)
        .on("msm_fit", Golden.Tolerance.absolute(1e-4), this::fitted)
        .on("msm_pmatrix", PANEL, this::probability)
        .on("msm_pmatrix_simulated_ci", Golden.Tolerance.absolute(1.2e-2), this::simulated)
        .on("msm_sojourn", PANEL, this::sojourn)
        .on("msm_totlos_0_10", PANEL, this::expectedTime)
        .on("msm_pnext", PANEL, this::next)
        .on("msm_estimates_log_scale", PANEL, r -> fit(r).parameter(Integer.parseInt(r.key()) - 1))
        .on("msm_covmat_log_scale", Golden.Tolerance.relative(2e-3, 1e-3), this::covariance)
        .check(796);
  }

  private Csv cav() {
    return (Csv) fits.computeIfAbsent("cav", k -> Golden.real("msm_cav.csv"));
  }

  /** Waves of one problem that were observed; only people seen twice where asked for. */
  private Csv waves(Golden.Row row, boolean seenTwice) {
    String problem = row.args().replaceAll(".*problem=", "").replaceAll(";.*", "");
    Csv all = (Csv) fits.computeIfAbsent("ma", k -> Golden.real("MarihuanaAlcohol_long.csv"));
    Csv seen = all.where(i -> all.text(i, "problem").equals(problem) && !all.missing(i, "level"));
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < seen.size(); i++) {
      times.merge(seen.text(i, "id"), 1, Integer::sum);
    }
    return seen.where(i -> !seenTwice || times.get(seen.text(i, "id")) > 1);
  }

  private static int[] lessOne(int[] states) {
    return java.util.Arrays.stream(states).map(s -> s - 1).toArray();
  }

  private double statetable(Golden.Row row) {
    OneStepTransitions table =
        row.dataset().equals("cav")
            ? OneStepTransitions.of(cav().integers("PTNUM"), lessOne(cav().integers("state")), 4)
            : moves(waves(row, false));
    return table.count((int) row.number("from") - 1, (int) row.number("to") - 1);
  }

  private static OneStepTransitions moves(Csv d) {
    return OneStepTransitions.of(d.integers("id"), lessOne(d.integers("level")), 3);
  }

  /** Moves from a wave to the one right after it; a missing wave is a state of its own. */
  private OneStepTransitions adjacentWaves(Golden.Row row) {
    String problem = row.args().replaceAll(".*problem=", "").replaceAll(";.*", "");
    Csv all = Golden.real("MarihuanaAlcohol_long.csv");
    Csv d = all.where(i -> all.text(i, "problem").equals(problem));
    int[] state = new int[d.size()];
    for (int i = 0; i < state.length; i++) {
      state[i] = d.missing(i, "level") ? 3 : (int) d.number(i, "level") - 1;
    }
    return OneStepTransitions.of(d.integers("id"), state, 4);
  }

  private static int code(String level) {
    return level.equals("NA") ? 3 : Integer.parseInt(level) - 1;
  }

  private double adjacent(Golden.Row row) {
    OneStepTransitions moves =
        (OneStepTransitions) fits.computeIfAbsent("adjacent" + row.args(), k -> adjacentWaves(row));
    return moves.count(code(row.arg("from")), code(row.arg("to")));
  }

  private double oneStep(Golden.Row row) {
    OneStepTransitions with =
        (OneStepTransitions) fits.computeIfAbsent("adjacent" + row.args(), k -> adjacentWaves(row));
    long[][] seen = new long[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        seen[i][j] = with.count(i, j);
      }
    }
    Interval p =
        OneStepTransitions.ofCounts(seen)
            .probability(code(row.arg("from")), code(row.arg("to")), 0.95);
    return switch (row.stat()) {
      case "prob" -> p.estimate().value();
      case "wilson_lower" -> p.lower().value();
      default -> p.upper().value();
    };
  }

  private PanelMarkovFit fit(Golden.Row row) {
    String args = row.args().replaceAll(";ci=normal.*", "");
    return (PanelMarkovFit)
        fits.computeIfAbsent(row.dataset() + args, k -> PanelMarkov.fit(data(row), model(row)));
  }

  private PanelObservations data(Golden.Row row) {
    if (row.dataset().equals("cav")) {
      return PanelObservations.of(
          cav().integers("PTNUM"), cav().numbers("years"), lessOne(cav().integers("state")), 4);
    }
    Csv d = waves(row, true);
    return PanelObservations.of(
        d.integers("id"), d.numbers("wave"), lessOne(d.integers("level")), 3);
  }

  private static PanelModel model(Golden.Row row) {
    if (row.dataset().equals("cav")) {
      PanelModel model =
          PanelModel.of(
              new boolean[][] {
                {false, true, false, true},
                {true, false, true, true},
                {false, true, false, true},
                {false, false, false, false}
              });
      return row.args().contains("deathexact") ? model.exactlyObserved(3) : model;
    }
    return PanelModel.of(
        new boolean[][] {{false, true, false}, {true, false, true}, {false, true, false}});
  }

  private static int[] indices(Golden.Row row) {
    String inner = row.key().substring(row.key().lastIndexOf('[') + 1).replace("]", "");
    String[] parts = inner.split(",");
    return new int[] {Integer.parseInt(parts[0]) - 1, Integer.parseInt(parts[1]) - 1};
  }

  private double crude(Golden.Row row) {
    int[] ij = indices(row);
    return PanelMarkov.crudeIntensities(data(row), model(row))[ij[0]][ij[1]];
  }

  private double intensity(Golden.Row row) {
    int[] ij = indices(row);
    PanelMarkovFit fit = fit(row);
    Interval q = fit.intensity(ij[0], ij[1], 0.95);
    return switch (row.stat()) {
      case "estimate" -> q.estimate().value();
      case "se" -> fit.standardError(ij[0], ij[1]);
      case "lower95" -> q.lower().value();
      default -> q.upper().value();
    };
  }

  private double fitted(Golden.Row row) {
    return switch (row.stat()) {
      case "minus2loglik" -> -2 * fit(row).logLikelihood();
      case "n_params" -> fit(row).parameters();
      case "n_obs" -> fit(row).data().observations();
      case "n_subjects" -> fit(row).data().subjects();
      default -> throw new IllegalArgumentException(row.stat());
    };
  }

  private static double time(Golden.Row row) {
    return Double.parseDouble(row.key().replaceAll(".*t=", "").replaceAll("[)].*", ""));
  }

  private double probability(Golden.Row row) {
    int[] ij = indices(row);
    return fit(row).probabilities(time(row))[ij[0]][ij[1]];
  }

  private double simulated(Golden.Row row) {
    int[] ij = indices(row);
    Interval interval =
        (Interval)
            fits.computeIfAbsent(
                "sim" + row.args() + row.key(),
                k ->
                    fit(row)
                        .probabilityInterval(ij[0], ij[1], time(row), 0.95, 2000, new Random(1)));
    return row.stat().equals("lower95") ? interval.lower().value() : interval.upper().value();
  }

  private double sojourn(Golden.Row row) {
    int state = Integer.parseInt(row.key().replaceAll("[^0-9]", "")) - 1;
    Interval sojourn = fit(row).sojourn(state, 0.95);
    return switch (row.stat()) {
      case "mean" -> sojourn.estimate().value();
      case "se" -> fit(row).sojournStandardError(state);
      case "lower95" -> sojourn.lower().value();
      default -> sojourn.upper().value();
    };
  }

  private double expectedTime(Golden.Row row) {
    return fit(row).expectedTimes(0, 10)[(int) row.number("state") - 1];
  }

  private double next(Golden.Row row) {
    int[] ij = indices(row);
    return fit(row).nextState(ij[0], ij[1]);
  }

  private double covariance(Golden.Row row) {
    int[] ij = indices(row);
    return fit(row).covariance(ij[0], ij[1]);
  }
}
