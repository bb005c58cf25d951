package cairn.reports.cli;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.sample.GeneratedProgram;
import cairn.sample.program.ProgramSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A made-up program of any small shape, told by its seed alone: few people, few months, some kinds
 * of group only, tables that are not there and tables without a row.
 *
 * @param seed what the shape and the people follow from
 * @param people 1 to 120
 * @param months 1 to 24
 * @param month the month that is reported: of the records, or one after them
 * @param types the kinds of group that there are
 * @param absent optional tables that are not delivered
 * @param empty tables, needed ones too, that are delivered without a row
 */
record SmallProgram(
    long seed,
    int people,
    int months,
    YearMonth month,
    Set<String> types,
    Set<String> absent,
    Set<String> empty) {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());

  /** Needed as soon as any table of people is there. */
  private static final Set<String> WITH_PEOPLE = Set.of("clients", "memberships", "attendance");

  private static final Set<String> OF_PEOPLE =
      CONTRACT.tables().stream()
          .filter(table -> !table.required())
          .map(Table::name)
          .collect(Collectors.toSet());

  static SmallProgram of(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    int people = 1 + (random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(120));
    int months = 1 + random.nextInt(24);
    YearMonth last = ProgramSettings.DEFAULT_LAST_MONTH;
    YearMonth month = random.nextInt(8) == 0 ? last.plusMonths(1 + random.nextInt(3)) : last;
    double kept = random.nextInt(3) == 0 ? 1 : random.nextDouble();
    Set<String> types = new TreeSet<>();
    List<String> all = new ArrayList<>(CONTRACT.catalogues().groupTypes().keys());
    all.removeIf(type -> random.nextDouble() > kept);
    types.addAll(all);
    double left = random.nextInt(3) == 0 ? 0 : random.nextDouble();
    Set<String> absent = new TreeSet<>();
    Set<String> empty = new TreeSet<>();
    for (Table table : CONTRACT.tables()) {
      if (random.nextDouble() < left && !table.required()) {
        absent.add(table.name());
      } else if (random.nextDouble() < (table.required() ? 0.02 : 0.1)) {
        empty.add(table.name());
      }
    }
    if (!absent.containsAll(OF_PEOPLE)) {
      absent.removeAll(WITH_PEOPLE);
    }
    if (empty.contains("memberships")) {
      // Only members attend.
      empty.add("attendance");
    }
    return new SmallProgram(seed, people, months, month, types, absent, empty);
  }

  /** The same people's program, all kinds of group and all tables, of another size. */
  SmallProgram ofSize(int newPeople, int newMonths) {
    Set<String> all = new TreeSet<>(CONTRACT.catalogues().groupTypes().keys());
    return new SmallProgram(seed, newPeople, newMonths, month, all, Set.of(), Set.of());
  }

  /** The same with tables, and whatever hangs on them, without a row. */
  SmallProgram without(String... tables) {
    Set<String> more = new TreeSet<>(empty);
    more.addAll(List.of(tables));
    return new SmallProgram(seed, people, months, month, types, absent, more);
  }

  /** Writes the delivery; rows that name a row that is not there go with it. */
  void write(Path folder) throws IOException {
    GeneratedProgram.write(new ProgramSettings(people, months, seed), folder);
    Files.delete(folder.resolve("delivery.yaml"));
    Map<String, Set<String>> keys = new HashMap<>();
    for (Table table : CONTRACT.tables()) {
      Path file = folder.resolve(table.name() + ".csv");
      List<List<String>> rows = PlainCsv.read(file);
      List<String> header = rows.get(0);
      List<List<String>> kept = new ArrayList<>(List.of(header));
      Set<String> own = new HashSet<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        if (stays(table, header, row, keys)) {
          kept.add(row);
          own.add(cells(header, row, table.key()));
        }
      }
      keys.put(table.name(), own);
      if (absent.contains(table.name())) {
        Files.delete(file);
      } else {
        PlainCsv.write(file, kept);
      }
    }
  }

  private boolean stays(
      Table table, List<String> header, List<String> row, Map<String, Set<String>> keys) {
    if (absent.contains(table.name()) || empty.contains(table.name())) {
      return false;
    }
    if (table.name().equals("groups") && !types.contains(cells(header, row, TYPE))) {
      return false;
    }
    for (Table.Reference reference : table.references()) {
      Set<String> there = keys.get(reference.table());
      // A row may name a later one of its own table: of the same person, who stays or goes whole.
      if (there == null || there.contains(cells(header, row, reference.columns()))) {
        continue;
      }
      int first = table.indexOf(reference.columns().get(0));
      if (table.columns().get(first).required()) {
        return false;
      }
      row.set(header.indexOf(reference.columns().get(0)), "");
    }
    return true;
  }

  private static final List<String> TYPE = List.of("group_type");

  private static String cells(List<String> header, List<String> row, List<String> columns) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(row.get(header.indexOf(column))));
    return String.join(" ", cells);
  }

  @Override
  public String toString() {
    return "small program "
        + seed
        + ": "
        + people
        + " people, "
        + months
        + " months, reported "
        + month
        + ", types "
        + types
        + ", without "
        + absent
        + ", empty "
        + empty;
  }
}
