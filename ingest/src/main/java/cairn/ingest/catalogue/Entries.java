package cairn.ingest.catalogue;

import cairn.ingest.model.Approach;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.CareKind;
import cairn.ingest.model.Code;
import cairn.ingest.model.Dimension;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Feeling;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.GroupFormat;
import cairn.ingest.model.GroupKind;
import cairn.ingest.model.GroupQuestions;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Part;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ProblemKind;
import cairn.ingest.model.Provenance;
import cairn.ingest.model.ScaleSubject;
import cairn.ingest.model.Unit;

/** Which keys the entries of each vocabulary have. */
final class Entries {
  private Entries() {}

  static Code code(String key, String label, YamlMapping entry) {
    return new Code(key, label);
  }

  static GroupType groupType(String key, String label, YamlMapping entry) {
    GroupFormat format = entry.one("format", GroupFormat.class);
    Approach approach = entry.one("approach", Approach.class);
    GroupKind kind = entry.optionalOne("kind", GroupKind.class);
    return new GroupType(
        key,
        label,
        approach,
        kind == null ? GroupKind.of(approach) : kind,
        format,
        new GroupType.Course(
            entry.optionalInteger("planned_sessions"),
            entry.integer("usual_gap_days"),
            entry.integer("stopping_gap_days"),
            entry.optionalInteger("complete_at")),
        asked(GroupQuestions.usual(format), entry));
  }

  private static GroupQuestions asked(GroupQuestions usual, YamlMapping entry) {
    return new GroupQuestions(
        entry.boolOr("attendance_share", usual.attendanceShare()),
        entry.boolOr("stopping", usual.stopping()),
        entry.boolOr("completion", usual.completion()),
        entry.boolOr("substance_outcomes", usual.substanceOutcomes()),
        entry.boolOr("clustered_by_group", usual.clusteredByGroup()));
  }

  static Unit unit(String key, String label, YamlMapping entry) {
    return new Unit(
        key, label, entry.one("dimension", Dimension.class), entry.optionalNumber("grams"));
  }

  static Problem problem(String key, String label, YamlMapping entry) {
    return new Problem(
        key,
        label,
        entry.one("kind", ProblemKind.class),
        entry.optionalText("parent"),
        entry.texts("units"),
        new Problem.Norms(
            entry.optionalInteger("reliable_days"),
            entry.optionalOne("reliable_days_provenance", Provenance.class),
            entry.optionalInteger("detection_days"),
            entry.optionalText("detection_source")));
  }

  static GoalType goalType(String key, String label, YamlMapping entry) {
    return new GoalType(
        key, label, entry.one("domain", GoalDomain.class), entry.one("aim", GoalAim.class));
  }

  static EndReason endReason(String key, String label, YamlMapping entry) {
    return new EndReason(key, label, entry.one("class", EndClass.class));
  }

  static Behavior behavior(String key, String label, YamlMapping entry) {
    return new Behavior(key, label, entry.bool("protective"), entry.one("part", Part.class));
  }

  static Feeling feeling(String key, String label, YamlMapping entry) {
    return new Feeling(key, label, entry.bool("pleasant"));
  }

  static Instrument instrument(String key, String label, YamlMapping entry) {
    return new Instrument(
        key,
        label,
        entry.texts("subscales"),
        entry.optionalOne("about", ScaleSubject.class),
        new Instrument.Scores(
            entry.number("minimum"), entry.number("maximum"), entry.bool("higher_is_better")),
        new Instrument.Norms(
            entry.optionalNumber("reliable_change"),
            entry.optionalNumber("reliability"),
            entry.optionalNumber("cutoff"),
            entry.one("provenance", Provenance.class),
            entry.text("source")));
  }

  static CareKind careKind(String key, String label, YamlMapping entry) {
    return new CareKind(key, label, entry.bool("medication"), entry.bool("more_intensive"));
  }
}
