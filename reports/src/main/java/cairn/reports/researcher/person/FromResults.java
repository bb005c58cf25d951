package cairn.reports.researcher.person;

import cairn.analysis.question.outcome.TimelineRow;
import cairn.analysis.question.outcome.VerdictRow;
import cairn.analysis.question.staying.EpisodeRow;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.model.EndClass;
import cairn.reports.researcher.HandedTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables that a month's results are read for. */
final class FromResults {
  private static final Pattern WEEK = Pattern.compile("week_([0-9]+)");
  private static final char NOT_DUE = '_';
  private static final char MISSING = 'o';

  private final Material material;
  private final Map<String, Placed> people;
  private final PersonIds ids;
  private final StudyTime time;
  private final Coarser coarser;

  FromResults(Material material, List<Placed> people, PersonIds ids, StudyTime time) {
    this.material = material;
    this.people = new TreeMap<>();
    people.forEach(each -> this.people.put(each.who().client(), each));
    this.ids = ids;
    this.time = time;
    this.coarser = new Coarser(material.catalogues().groupTypes());
  }

  /** A row a person. */
  HandedTable people() {
    PersonTable table =
        new PersonTable("people", "people, as they came; at least k share all traits given", 1);
    for (KnownTrait trait : KnownTrait.values()) {
      table.column(trait.column(), ColumnType.TEXT, trait.meaning() + "; empty: not given");
    }
    table
        .column(
            "problem_class",
            ColumnType.TEXT,
            "widest class of the most problematic substance, or of what is used most")
        .column("baseline_days", ColumnType.NUMBER, "days of use of it in 28 at the start")
        .column(
            "baseline_after_start",
            ColumnType.BOOLEAN,
            "whether those are the first 28 days after the start")
        .column("goal_type", ColumnType.TEXT, "own goal for it up to day 7")
        .column("stage_at_entry", ColumnType.TEXT, "stage of change for it up to day 7");
    for (Placed each : people.values()) {
      @Nullable Object[] cells = new Object[KnownTrait.values().length + 6];
      cells[0] = ids.person(each.who().client());
      for (KnownTrait trait : KnownTrait.values()) {
        cells[1 + trait.ordinal()] = each.shown().get(trait);
      }
      int at = 1 + KnownTrait.values().length;
      var start = each.who().subject().atStart();
      cells[at] = PeopleSeen.widest(material, start.problem());
      cells[at + 1] = start.baselineDays();
      cells[at + 2] = start.baselineAfterStart();
      cells[at + 3] = start.goalType();
      cells[at + 4] = PeopleSeen.key(start.stageAtEntry());
      table.add(cells);
    }
    return table.handed();
  }

  /** A row a person and substance: a symbol for each week, the same number of weeks for all. */
  HandedTable useWords() {
    PersonTable table =
        new PersonTable("use_words", "a person's weeks of one substance", 2)
            .column("problem", ColumnType.TEXT, "the substance")
            .column(
                PersonTable.WORD,
                ColumnType.TEXT,
                "a symbol for each study week, the first from day 0 to 6: + use, - no use, * mixed,"
                    + " o due but missing, _ not due")
            .column("weeks_due", ColumnType.INTEGER, "weeks for which a report was due")
            .column("weeks_observed", ColumnType.INTEGER, "of those, with enough reports");
    for (TimelineRow row : material.results(TimelineRow.TABLE)) {
      if (people.containsKey(row.clientId()) && row.course() == 1) {
        String word = word(row.word());
        long due = word.chars().filter(symbol -> symbol != NOT_DUE).count();
        long missing = word.chars().filter(symbol -> symbol == MISSING).count();
        table.add(ids.person(row.clientId()), row.problem(), word, due, due - missing);
      }
    }
    return table.handed();
  }

  /** Cut, or filled with weeks not due, to the time of everybody. */
  private String word(String all) {
    int weeks = time.weeks();
    return all.length() >= weeks
        ? all.substring(0, weeks)
        : all + Character.toString(NOT_DUE).repeat(weeks - all.length());
  }

  /** What each definition says at milestones within the time. */
  HandedTable verdicts() {
    PersonTable table =
        new PersonTable("verdicts", "what one definition says of a person at a milestone", 4)
            .column("problem", ColumnType.TEXT, "the problem; all where it is not about one")
            .column("definition", ColumnType.TEXT, "id of the outcome definition")
            .column("milestone", ColumnType.TEXT, "week_N from the start")
            .column("status", ColumnType.TEXT, "achieved, not_achieved, unplaced, not_evaluable")
            .column("category", ColumnType.TEXT, "the named outcome, where there are several")
            .column("value", ColumnType.NUMBER, "the number behind it, in the definition's unit")
            .column("reason", ColumnType.TEXT, "why")
            .column("from_day", ColumnType.INTEGER, "first study day judged")
            .column("until_day", ColumnType.INTEGER, "last study day judged")
            .column("observed", ColumnType.INTEGER, "periods observed")
            .column("expected", ColumnType.INTEGER, "periods due");
    for (VerdictRow row : material.results(VerdictRow.TABLE)) {
      if (people.containsKey(row.clientId()) && row.course() == 1 && isWithin(row.milestone())) {
        String client = row.clientId();
        table.add(
            ids.person(client),
            row.problem(),
            row.definition(),
            row.milestone(),
            row.found().status().key(),
            row.found().category(),
            row.found().value(),
            row.found().reason().key(),
            time.day(client, row.window().windowFrom()),
            time.day(client, row.window().windowUntil()),
            (long) row.periods().observed(),
            (long) row.periods().expected());
      }
    }
    return table.handed();
  }

  private boolean isWithin(String milestone) {
    Matcher week = WEEK.matcher(milestone);
    return week.matches() && Integer.parseInt(week.group(1)) <= time.weeks();
  }

  /** Stays that began within the time; one that goes on after it is told up to its end. */
  HandedTable episodes() {
    PersonTable table =
        new PersonTable("episodes", "a person's stays in kinds of group", 2)
            .column("stay", ColumnType.INTEGER, "1 for the first stay of the person in any")
            .column("group_type", ColumnType.TEXT, "as coarse as the person's own group_type")
            .column("start_day", ColumnType.INTEGER, "study day of its first session")
            .column("days", ColumnType.INTEGER, "days to its end, or to the end of the time")
            .column(
                "end_kind",
                ColumnType.TEXT,
                "planned, left, competing, or censored: it goes on after the time")
            .column("end_reason", ColumnType.TEXT, "reason given, where one was")
            .column(
                "sessions_attended",
                ColumnType.INTEGER,
                "sessions attended; empty where it goes on after the time");
    Comparator<EpisodeRow> order =
        Comparator.comparing((EpisodeRow row) -> row.clientId())
            .thenComparing(row -> row.sessions().startedOn())
            .thenComparing(row -> coarser.kind(row.groupType()))
            .thenComparing(row -> row.end().days());
    String last = "";
    long stay = 0;
    for (EpisodeRow row : material.results(EpisodeRow.TABLE).stream().sorted(order).toList()) {
      Placed who = people.get(row.clientId());
      Long start = time.day(row.clientId(), row.sessions().startedOn());
      if (who != null && start != null) {
        stay = row.clientId().equals(last) ? stay + 1 : 1;
        last = row.clientId();
        addStay(table, row, who, stay, start);
      }
    }
    return table.handed();
  }

  private void addStay(PersonTable table, EpisodeRow row, Placed who, long stay, long start) {
    boolean goesOn = start + row.end().days() >= time.days();
    int level = Ladder.levels(who.steps()).getOrDefault(KnownTrait.GROUP_TYPE, 0);
    table.add(
        ids.person(row.clientId()),
        stay,
        coarser.at(KnownTrait.GROUP_TYPE, level, row.groupType()),
        start,
        goesOn ? time.days() - start : row.end().days(),
        (goesOn ? EndClass.CENSORED : row.end().endKind()).key(),
        goesOn ? null : row.end().endReason(),
        goesOn ? null : (Object) (long) row.sessions().sessionsAttended());
  }
}
