package cairn.ingest.source.form;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.source.field.AskedField;
import cairn.ingest.source.field.ChoiceKeys;
import cairn.ingest.source.field.CommonQuestion;
import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.FieldsText;
import cairn.ingest.source.field.PeopleList;
import cairn.ingest.source.field.WrittenDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A first list of fields of a form. */
final class FormProposal {
  private static final String GROUP = "our-group";
  private static final int USUAL_PERIOD = 30;
  private static final int MOST_CHOICES = 15;

  /** Times that the tools write, the time of the answer itself before that of its arrival. */
  private static final List<String> TIMES =
      List.of(
          "today",
          "end",
          "start",
          "Timestamp",
          "Submitted at",
          "_submission_time",
          "SubmissionDate",
          "submitdate",
          "RecordedDate",
          "EndDate");

  private static final String ID =
      "(?i)(your |the )?(client|participant|person|member|study|record|group)?[ _-]*(id|code|number|no\\.?)";

  /** Columns of the tools' own. */
  private static final String OWN =
      "_.*|__.*|KEY|PARENT_KEY|meta[-/].*|Submi.*|AttachmentsPresent|AttachmentsExpected|Status"
          + "|StartDate|EndDate|Progress|Duration \\(in seconds\\)|Finished|RecordedDate|ResponseId"
          + "|DistributionChannel|UserLanguage|IPAddress|ExternalReference|Recipient.*|Location.*"
          + "|ReviewState|DeviceID|Edits|FormVersion|\\$edited|deviceid|start|end|today";

  private final Contract contract;
  private final List<FormPart> parts;
  private final @Nullable String people;
  private final FieldsText text = new FieldsText();
  private final Set<String> used = new HashSet<>();

  private FormProposal(Contract contract, List<FormPart> parts, @Nullable String people) {
    this.contract = contract;
    this.parts = parts;
    this.people = people;
  }

  /**
   * The text of the list.
   *
   * @param people the name of the list of people, or null without one
   */
  static String of(Contract contract, List<FormPart> parts, @Nullable String people) {
    return new FormProposal(contract, parts, people).text();
  }

  private String text() {
    text.comment(
        "Which answer of the form is what. Look through it, change what is not so, and run the");
    text.comment(
        "command again: it makes the mapping from this file, and leaves this file as it is.");
    parts();
    String time = time();
    who();
    times(time);
    people();
    parts.forEach(this::asked);
    text.gap()
        .comment(
            "Of what the tables are made. A row is made for each person, with the first answer to");
    text.comment(
        "each question, or for each row of a part, which has the answers of the part above too.");
    text.comment("`person.field` is the person's first answer; first_day is the day of it.");
    text.tables(
        contract.tables().stream().map(Table::name).toList(),
        Map.of(
            "groups",
            "CHANGE THIS: the names of your program, site and group, and the kind of group, a key of"
                + " group_types",
            "use_reports",
            "the days that a question asks about end the day before the answer"));
    rest();
    return text.toString();
  }

  private void parts() {
    text.gap()
        .comment(
            "The tables of the form, by the name of the file or sheet. A part that is asked several");
    text.comment("times names a row of its parent: link: [its column, the parent's column].");
    StringBuilder written = new StringBuilder();
    for (FormPart part : parts) {
      FormPart parent = part.parent(parts);
      written.append("  ").append(FieldsText.quoted(part.name())).append(": {");
      if (parent != null) {
        written.append("parent: ").append(FieldsText.quoted(parent.name()));
        written.append(", link: ").append(FieldsText.list(part.link()));
      }
      written.append("}\n");
    }
    text.block("parts", written.toString());
  }

  private @Nullable String column(Predicate<String> is) {
    return parts.stream()
        .flatMap(part -> part.header().stream())
        .filter(is)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String time() {
    for (String time : TIMES) {
      String column = column(each -> each.equals(time) || each.endsWith("/" + time));
      if (column != null) {
        used.add(column);
        return column;
      }
    }
    return null;
  }

  private void who() {
    String who = column(each -> isId(each) && !each.matches(OWN));
    text.gap()
        .comment(
            "Who an answer is about. The prefix makes a study id of a number; a list has an id for");
    text.comment("each name.");
    if (who == null) {
      text.setting(
          "# person",
          "which question says who answers? {field: …, prefix: \"c-\"}, or {field: …, list: people}");
      return;
    }
    used.add(who);
    Set<String> ids = new HashSet<>();
    parts.forEach(part -> ids.addAll(part.answers(who)));
    String as =
        people == null
            ? ", prefix: \"" + PeopleList.prefix(ids) + "\"}"
            : ", list: " + FieldsText.quoted(people) + "}";
    text.setting("person", "{field: " + FieldsText.quoted(who) + as);
  }

  private boolean isId(String column) {
    return last(column).strip().matches(ID)
        || parts.stream().anyMatch(part -> part.question(column).strip().matches(ID));
  }

  private static String last(String column) {
    return column.substring(column.lastIndexOf('/') + 1);
  }

  private void times(@Nullable String time) {
    text.comment(
        "The time of an answer, and how days are written: iso (year-month-day), day_first or");
    text.comment("month_first.");
    Set<DayForm> fitting = Set.of();
    if (time == null) {
      text.setting(
          "# time", "which column has the time of the answer? Name it and take the # away");
    } else {
      text.setting("time", FieldsText.quoted(time));
      List<String> written = new ArrayList<>();
      parts.forEach(part -> written.addAll(part.answers(time)));
      fitting = WrittenDay.fitting(written);
    }
    if (fitting.size() == 1) {
      text.setting("dates", fitting.iterator().next().key());
    } else {
      text.setting("# dates", "day_first or month_first? Choose one and take the # away");
    }
    text.comment("Where a person answers twice on a day: the first counts, the last, or all.");
    text.setting("same_day", "last");
  }

  private List<AskedField> fields(FormPart part) {
    return part.header().stream()
        .filter(column -> !used.contains(column) && !column.matches(OWN))
        .filter(column -> !FormNames.isTelling(column))
        .map(column -> asked(part, column))
        .toList();
  }

  private static AskedField asked(FormPart part, String column) {
    Set<String> answers = part.answers(column);
    boolean day = !answers.isEmpty() && answers.stream().allMatch(WrittenDay::is);
    Map<String, String> choices = new LinkedHashMap<>();
    boolean few = answers.size() <= MOST_CHOICES && !answers.isEmpty();
    if (few && !day && !answers.stream().allMatch(each -> each.matches("[0-9.,]+"))) {
      answers.forEach(answer -> choices.put(answer, answer));
    }
    return new AskedField(column, part.question(column), choices, day);
  }

  private void people() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("group_id", FieldsText.value(GROUP));
    groups.put("program_id", FieldsText.value("our-program"));
    groups.put("site_id", FieldsText.value("our-site"));
    groups.put("group_type", FieldsText.value("ongoing_support"));
    groups.put("started_on", "{earliest: " + FormNames.FIRST_DAY + "}");
    text.entry("groups", FormNames.PERSON, groups);
    Map<String, String> clients = new LinkedHashMap<>();
    clients.put("intake_on", FormNames.FIRST_DAY);
    for (FormPart part : parts) {
      for (AskedField field : fields(part)) {
        if (CommonQuestion.isAge(field)) {
          put("age_at_intake", field, FieldsText.quoted(field.name()), clients);
        } else if (field.speaksOf("\\b(gender|sex)\\b")) {
          put("gender", field, choice(field, "genders"), clients);
        } else if (field.speaksOf("\\b(race|ethnicity)\\b")) {
          put("race_ethnicity", field, choice(field, "race_ethnicities"), clients);
        }
      }
    }
    text.entry("clients", FormNames.PERSON, clients);
    Map<String, String> memberships = new LinkedHashMap<>();
    memberships.put("group_id", FieldsText.value(GROUP));
    memberships.put("joined_on", FormNames.FIRST_DAY);
    text.entry("memberships", FormNames.PERSON, memberships);
  }

  private void put(
      String column, AskedField field, @Nullable String value, Map<String, String> to) {
    if (value != null && !to.containsKey(column)) {
      to.put(column, value);
      used.add(field.name());
    }
  }

  private @Nullable String choice(AskedField field, String vocabulary) {
    return ChoiceKeys.text("field", field, true, contract.catalogues().vocabulary(vocabulary));
  }

  private void asked(FormPart part) {
    Catalogues catalogues = contract.catalogues();
    String time = time();
    if (time == null) {
      return;
    }
    for (AskedField field : fields(part)) {
      String instrument = CommonQuestion.total(field, catalogues);
      Map<String, String> columns = new LinkedHashMap<>();
      if (CommonQuestion.isDaysUsed(field)) {
        Integer period = field.period();
        columns.put("problem", FieldsText.value(String.valueOf(CommonQuestion.substance(field))));
        columns.put("from_on", FieldsText.day(time, -(period == null ? USUAL_PERIOD : period)));
        columns.put("until_on", FieldsText.day(time, -1));
        columns.put("source", FieldsText.value("self_report"));
        columns.put("days_used", FieldsText.quoted(field.name()));
        text.entry("use_reports", part.name(), columns);
        used.add(field.name());
      } else if (instrument != null) {
        columns.put("instrument", FieldsText.value(instrument));
        columns.put("subscale", FieldsText.value("total"));
        columns.put("measured_on", FieldsText.quoted(time));
        columns.put("score", FieldsText.quoted(field.name()));
        text.entry("measures", part.name(), columns);
        used.add(field.name());
      }
    }
  }

  private void rest() {
    Map<String, String> unused = new LinkedHashMap<>();
    Map<String, String> out = new LinkedHashMap<>();
    for (FormPart part : parts) {
      for (String column : part.header()) {
        if (!used.contains(column)) {
          boolean kept = column.matches(OWN) || FormNames.isTelling(column);
          (kept ? out : unused).put(column, part.name());
        }
      }
    }
    text.gap().comment("Answers that no table takes, to choose from, with the part they stand in.");
    text.names("unused", unused);
    text.gap().comment("Columns of the tool's own, and those that tell who or where somebody is.");
    text.names("kept_out", out);
  }
}
