package cairn.ingest.source.redcap;

import cairn.ingest.contract.Contract;
import cairn.ingest.source.field.CommonQuestion;
import cairn.ingest.source.field.FieldsText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that the fields of a project are for, as far as their words tell. */
final class ProposedTables {
  /** The id of the one group, until somebody says otherwise. */
  static final String GROUP = "our-group";

  /** Stands as a remark where no field is the day of intake for sure. */
  private static final String NO_INTAKE =
      "which field has the day of intake? Name it here and take the # away";

  private final Contract contract;
  private final Dictionary dictionary;
  private final @Nullable RedcapExport export;
  private final FieldsText text;
  private final FieldFinder fields;

  ProposedTables(
      Contract contract, Dictionary dictionary, @Nullable RedcapExport export, FieldsText text) {
    this.contract = contract;
    this.dictionary = dictionary;
    this.export = export;
    this.text = text;
    this.fields = new FieldFinder(contract.catalogues(), dictionary, export);
  }

  /** Writes them; gives back the names of the fields that they use. */
  Set<String> write() {
    String intake = fields.use(fields.intakeDay());
    groups(intake);
    clients(intake);
    memberships(intake);
    ProposedForm forms = new ProposedForm(contract.catalogues(), export, text, fields);
    dictionary.forms().forEach(forms::write);
    return fields.used();
  }

  private void groups(@Nullable String intake) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("group_id", FieldsText.value(GROUP));
    columns.put("program_id", FieldsText.value("our-program"));
    columns.put("site_id", FieldsText.value("our-site"));
    columns.put("group_type", FieldsText.value("ongoing_support"));
    columns.put(
        intake == null ? "# started_on" : "started_on",
        intake == null ? NO_INTAKE : "{earliest: " + FieldsText.quoted(intake) + "}");
    text.entry("groups", RedcapNames.PERSON, columns);
  }

  private static void intake(String column, @Nullable String intake, Map<String, String> columns) {
    columns.put(
        intake == null ? "# " + column : column,
        intake == null ? NO_INTAKE : FieldsText.quoted(intake));
  }

  private void clients(@Nullable String intake) {
    Map<String, String> columns = new LinkedHashMap<>();
    intake("intake_on", intake, columns);
    RedcapField age = fields.find(each -> CommonQuestion.isAge(FieldFinder.asked(each)));
    RedcapField birth =
        dictionary.fields().stream().filter(RedcapField::isBirth).findFirst().orElse(null);
    if (birth != null && intake != null) {
      columns.put("age_at_intake", "{years: [" + birth.name() + ", " + intake + "]}");
    } else if (age != null) {
      columns.put("age_at_intake", String.valueOf(fields.use(age.name())));
    }
    fields.choice("gender", "genders", "\\b(gender|sex)\\b", columns);
    fields.choice("race_ethnicity", "race_ethnicities", "\\b(race|ethnicity|ethnic)\\b", columns);
    fields.choice("referral_source", "referral_sources", "\\breferr\\w*|\\breferral", columns);
    fields.yesNo("mandated", "\\b(mandated|court ordered?)\\b", columns);
    fields.yesNo("earlier_treatment", "\\b(earlier|prior|previous) treatment\\b", columns);
    text.entry("clients", RedcapNames.PERSON, columns);
  }

  private void memberships(@Nullable String intake) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("group_id", FieldsText.value(GROUP));
    intake("joined_on", intake, columns);
    RedcapField left = fields.day(CommonQuestion.LEAVING);
    if (left != null) {
      columns.put("left_on", String.valueOf(fields.use(left.name())));
      fields.choice("end_reason", "end_reasons", CommonQuestion.LEAVING, columns);
    }
    text.entry("memberships", RedcapNames.PERSON, columns);
  }
}
