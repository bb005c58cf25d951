package cairn.ingest.merge;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.Origin;
import cairn.ingest.engine.Emitter;
import cairn.ingest.engine.Input;
import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.Parting;
import cairn.ingest.model.Goal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose goal each goal is: rows that name a goal and no person go to that person. Where rows differ
 * about it the later delivery's holds, and the goal is moved away from the others.
 */
final class GoalOwners implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Owner> owners = new HashMap<>();
  private final Map<String, String> ofRejected = new HashMap<>();
  private final Set<String> ofForgotten = new HashSet<>();
  private final Set<Move> moves = new LinkedHashSet<>();

  private record Owner(String client, int rank) implements Serializable {}

  /**
   * A goal that is no longer somebody's.
   *
   * @param rank rows up to this place in the order of deliveries give way
   */
  record Move(String goal, String client, int rank) implements Serializable {}

  /** A row that says whose goal it is. */
  void add(String goal, String client, int rank) {
    Owner before = owners.get(goal);
    if (before == null) {
      owners.put(goal, new Owner(client, rank));
    } else if (before.client().equals(client)) {
      owners.put(goal, new Owner(client, Math.max(rank, before.rank())));
    } else {
      differ(goal, before, new Owner(client, rank));
    }
  }

  private void differ(String goal, Owner one, Owner other) {
    boolean firstHolds = one.rank() >= other.rank();
    Owner later = firstHolds ? one : other;
    Owner earlier = firstHolds ? other : one;
    owners.put(goal, later);
    moves.add(new Move(goal, earlier.client(), later.rank()));
    if (one.rank() == other.rank()) {
      moves.add(new Move(goal, later.client(), later.rank()));
    }
  }

  /** A row that was rejected but says whose goal it would be. */
  void addRejected(String goal, String client) {
    ofRejected.putIfAbsent(goal, client);
  }

  /** A row of a person who was forgotten says that it is that person's goal. */
  void addForgotten(String goal) {
    ofForgotten.add(goal);
  }

  /** Whether the goal is known only as one of a forgotten person's. */
  boolean isForgotten(String goal) {
    return ofForgotten.contains(goal);
  }

  /** The person whose goal it is, or null when no row says so. */
  @Nullable String of(String goal) {
    Owner owner = owners.get(goal);
    return owner == null ? ofRejected.get(goal) : owner.client();
  }

  Set<Move> moves() {
    return moves;
  }

  /** Writes a move as a record. */
  static void write(Move move, FactLayout goals, OrderedBytes out) {
    goals.writeKey(
        out, move.client(), FactKind.MOVED, new Row(move.goal()), Origin.stored(move.rank(), 0));
  }

  /** Goals that a later row gives to another person. */
  static final class MovedInput implements Input<Ledger> {
    private static final long serialVersionUID = 1L;

    private final Contract contract;
    private final ArrayList<Move> moves;

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
      for (Move move : moves) {
        GoalOwners.write(move, goals, bytes);
        out.emit(Parting.hash(move.client()), bytes.bytes(), bytes.length());
      }
      return new Ledger(List.of());
    }
  }
}
