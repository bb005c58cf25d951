package cairn.reports.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Store;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.solver.Cap;
import cairn.reports.disclosure.solver.Choice;
import cairn.reports.disclosure.solver.Cut;
import cairn.reports.disclosure.solver.Extreme;
import cairn.reports.disclosure.solver.LinearProgram;
import cairn.reports.disclosure.solver.NoSolver;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.disclosure.solver.Proof;
import cairn.reports.disclosure.solver.Solver;
import cairn.reports.disclosure.solver.Whole;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given out where not everything can be proved: less, or nothing. */
final class ReleaseDeskTest {
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  @TempDir private Path folder;

  private Release given(Map<String, Long> people, Solver solver) {
    ReportMaterial material =
        new ReportMaterial(
            MonthResults.of(SEPTEMBER, StudyPlan.standard(), MadeUpMonth.tables(SEPTEMBER, people)),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    return new ReleaseDesk(
            ReleaseLedger.of(Store.at(folder)),
            ReleaseDesignReader.shipped(),
            Catalogues.load(),
            solver)
        .give(material)
        .release();
  }

  @Test
  void whatIsNotProvedWithinTheEffortIsToldCoarser() {
    ReleasedPeriod proved = given(MadeUpMonth.tenTypes(), new OrTools(5)).periods().get(1);
    assertFalse(proved.tables().isEmpty());
    List<ReleasedPeriod> unproved = given(MadeUpMonth.tenTypes(), new Idle()).periods();
    assertTrue(unproved.get(1).tables().isEmpty(), "no quarter");
    assertFalse(unproved.get(0).tables().isEmpty(), "nothing of the month has to be proved");
    assertTrue(unproved.get(1).notOffered().get(0).measure().equals(Release.NotOffered.EVERYTHING));
  }

  @Test
  void nothingIsGivenOutWhereNotEvenTheTotalIsProved() {
    Map<String, Long> few = Map.of("drop_in", 5L);
    assertEquals(null, given(few, new OrTools(5)).periods().get(0).kinds().get(0).people());
    PrivacyRefusal refused = assertThrows(PrivacyRefusal.class, () -> given(few, new Idle()));
    assertTrue(String.valueOf(refused.getMessage()).contains("not even how many people came"));
  }

  @Test
  void aMachineWithoutTheSolverGivesOutNothingAndSaysWhatToDo() {
    PrivacyRefusal refused =
        assertThrows(PrivacyRefusal.class, () -> given(MadeUpMonth.tenTypes(), new NoSolver()));
    String why = String.valueOf(refused.getMessage());
    assertTrue(why.contains("cannot be looked at on this machine"), why);
    assertTrue(why.contains("Linux and macOS"), why);
  }

  /** Comes to no end within its effort. */
  private static final class Idle implements Solver {
    @Override
    public LinearProgram program(int unknowns, List<Known> rows) {
      return new LinearProgram() {
        @Override
        public void bound(int row, long least, long most) {}

        @Override
        public Extreme most(LinearForm form, long limit) {
          return new Extreme(false, 0, new double[0], new double[0]);
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Whole most(int unknowns, List<Known> rows, LinearForm form) {
      return new Whole(Proof.UNFINISHED, new long[0]);
    }

    @Override
    public Choice choose(long[] costs, List<Cut> cuts, List<Cap> caps, double effort) {
      return new Choice(Proof.UNFINISHED, new boolean[0]);
    }
  }
}
