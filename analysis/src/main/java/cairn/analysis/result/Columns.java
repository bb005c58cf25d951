package cairn.analysis.result;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;

/** The kinds of column that result tables are made of. */
final class Columns {
  private Columns() {}

  static Column text(String name, String description) {
    return Column.required(name, ColumnType.TEXT, description);
  }

  static Column optionalText(String name, String description) {
    return Column.optional(name, ColumnType.TEXT, description);
  }

  /** A number of people, sessions, days or pairs. */
  static Column count(String name, String description) {
    return Column.required(name, ColumnType.INTEGER, description);
  }

  static Column optionalCount(String name, String description) {
    return Column.optional(name, ColumnType.INTEGER, description);
  }

  /** A number that is missing where it cannot be had. */
  static Column number(String name, String description) {
    return Column.optional(name, ColumnType.NUMBER, description);
  }

  static Column day(String name, String description) {
    return Column.required(name, ColumnType.DATE, description);
  }

  static Column yesNo(String name, String description) {
    return Column.required(name, ColumnType.BOOLEAN, description);
  }

  static Column optionalYesNo(String name, String description) {
    return Column.optional(name, ColumnType.BOOLEAN, description);
  }

  static Column clientId() {
    return text("client_id", "the person's study id");
  }

  static Column groupType() {
    return text("group_type", "key of the group type; 'all' is everybody once");
  }

  static Column firstGroupType() {
    return text("group_type", "type of the group of the first session attended");
  }

  static Column problem() {
    return text("problem", "key of the problem; 'all' where the row is not about one problem");
  }

  static Column milestone() {
    return text(
        "milestone",
        "when it was judged: week_N from the first session attended, for the plan's milestones, or"
            + " month_end");
  }

  static Column definition() {
    return text("definition", "id of the outcome definition, with its version in definitions");
  }

  static Column share() {
    return number("share", "the share, from 0 to 1; missing when nobody counts");
  }

  static Column lower() {
    return number("lower", "lower end of the interval at the plan's level");
  }

  static Column upper() {
    return number("upper", "upper end of the interval at the plan's level");
  }

  static Column method() {
    return text("method", "name of the method that made the interval");
  }
}
