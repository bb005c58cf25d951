package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Problem;
import cairn.ingest.model.SessionId;
import cairn.ingest.model.Unit;
import org.jspecify.annotations.Nullable;

/** Rows of {@code goals}. */
final class GoalCodec extends Codec<Goal> {
  private final int goalId;
  private final int clientId;
  private final int setOn;
  private final int setInSession;
  private final int domain;
  private final Cells.Closed<GoalDomain> allGoalDomain = new Cells.Closed<>(GoalDomain.class);
  private final int goalType;
  private final Catalogue<GoalType> allGoalTypes;
  private final int problem;
  private final Catalogue<Problem> allProblems;
  private final int target;
  private final int targetUnit;
  private final Catalogue<Unit> allUnits;
  private final int fromOn;
  private final int untilOn;
  private final int horizon;
  private final Cells.Closed<Horizon> allHorizon = new Cells.Closed<>(Horizon.class);
  private final int chosenBy;
  private final Cells.Closed<ChosenBy> allChosenBy = new Cells.Closed<>(ChosenBy.class);
  private final int weight;
  private final int replaces;

  GoalCodec(Table table, Catalogues catalogues) {
    super(table);
    goalId = at("goal_id");
    clientId = at("client_id");
    setOn = at("set_on");
    setInSession = at("set_in_session");
    domain = at("domain");
    goalType = at("goal_type");
    allGoalTypes = catalogues.goalTypes();
    problem = at("problem");
    allProblems = catalogues.problems();
    target = at("target");
    targetUnit = at("target_unit");
    allUnits = catalogues.units();
    fromOn = at("from_on");
    untilOn = at("until_on");
    horizon = at("horizon");
    chosenBy = at("chosen_by");
    weight = at("weight");
    replaces = at("replaces");
  }

  @Override
  public Goal decode(Row row) {
    return new Goal(
        new GoalId(Cells.text(row, goalId)),
        new ClientId(Cells.text(row, clientId)),
        Cells.day(row, setOn),
        row.isEmpty(setInSession) ? null : new SessionId(Cells.text(row, setInSession)),
        allGoalDomain.required(row, domain),
        Cells.required(allGoalTypes, row, goalType),
        Cells.entry(allProblems, row, problem),
        row.number(target),
        Cells.entry(allUnits, row, targetUnit),
        row.date(fromOn),
        row.date(untilOn),
        allHorizon.required(row, horizon),
        allChosenBy.required(row, chosenBy),
        row.number(weight),
        row.isEmpty(replaces) ? null : new GoalId(Cells.text(row, replaces)));
  }

  @Override
  void fill(@Nullable Object[] cells, Goal value) {
    cells[goalId] = value.id().value();
    cells[clientId] = value.client().value();
    cells[setOn] = value.setOn();
    cells[setInSession] = Cells.key(value.setInSession(), SessionId::value);
    cells[domain] = value.domain().key();
    cells[goalType] = value.type().key();
    cells[problem] = Cells.key(value.problem(), Problem::key);
    cells[target] = value.target();
    cells[targetUnit] = Cells.key(value.targetUnit());
    cells[fromOn] = value.fromOn();
    cells[untilOn] = value.untilOn();
    cells[horizon] = value.horizon().key();
    cells[chosenBy] = value.chosenBy().key();
    cells[weight] = value.weight();
    cells[replaces] = Cells.key(value.replaces(), GoalId::value);
  }
}
