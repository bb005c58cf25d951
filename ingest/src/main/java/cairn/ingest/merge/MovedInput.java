package cairn.ingest.merge;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.engine.Emitter;
import cairn.ingest.engine.Input;
import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.Parting;
import cairn.ingest.model.Goal;
import java.util.ArrayList;
import java.util.List;

/** Goals that a later row gives to another person. */
final class MovedInput implements Input<Ledger> {
  private static final long serialVersionUID = 1L;

  private final Contract contract;
  private final ArrayList<GoalOwners.Move> moves;

  MovedInput(Contract contract, GoalOwners owners) {
    this.contract = contract;
    this.moves = new ArrayList<>(owners.moves());
  }

  @Override
  public long size() {
    return moves.size();
  }

  @Override
  public Ledger read(Emitter out) {
    FactLayout goals = FactLayout.of(FactLayout.all(contract), ContractName.table(Goal.class));
    OrderedBytes bytes = new OrderedBytes();
    for (GoalOwners.Move move : moves) {
      GoalOwners.write(move, goals, bytes);
      out.emit(Parting.hash(move.client()), bytes.bytes(), bytes.length());
    }
    return new Ledger(List.of());
  }
}
