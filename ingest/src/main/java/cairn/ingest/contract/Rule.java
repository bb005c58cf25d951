package cairn.ingest.contract;

import static cairn.ingest.contract.Severity.FILE_REFUSED;
import static cairn.ingest.contract.Severity.ROW_REJECTED;
import static cairn.ingest.contract.Severity.WARNING;

import cairn.ingest.model.Keyed;

/**
 * Every rule that input can break, by the name that findings and the folder of broken examples use.
 */
public enum Rule implements Keyed {
  NOT_A_FILE(FILE_REFUSED),
  UNREADABLE(FILE_REFUSED),
  UNKNOWN_FORMAT(FILE_REFUSED),
  EMPTY_FILE(FILE_REFUSED),
  HEADER_ONLY(WARNING),
  ENCODING_UTF16(FILE_REFUSED),
  ENCODING_NOT_UTF8(FILE_REFUSED),
  NUL_CHARACTER(FILE_REFUSED),
  WRONG_FORMAT(FILE_REFUSED),
  SEP_LINE(FILE_REFUSED),
  WRONG_DELIMITER(FILE_REFUSED),
  UNCLOSED_QUOTE(FILE_REFUSED),
  TEXT_AFTER_QUOTE(FILE_REFUSED),
  BARE_QUOTE(FILE_REFUSED),
  LINE_TOO_LONG(FILE_REFUSED),
  CELL_TOO_LONG(FILE_REFUSED),
  TOO_MANY_COLUMNS(FILE_REFUSED),
  GZ_TRUNCATED(FILE_REFUSED),
  GZ_DAMAGED(FILE_REFUSED),
  GZ_TRAILING(FILE_REFUSED),
  GZ_BOMB(FILE_REFUSED),
  JSON_SYNTAX(FILE_REFUSED),
  JSON_NOT_FLAT(FILE_REFUSED),
  JSON_DUPLICATE_KEY(FILE_REFUSED),
  LONE_SURROGATE(FILE_REFUSED),
  PARQUET_DAMAGED(FILE_REFUSED),
  PARQUET_NOT_FLAT(FILE_REFUSED),
  /** A workbook that is not whole, or holds what no spreadsheet writes. */
  WORKBOOK_DAMAGED(FILE_REFUSED),
  WORKBOOK_LOCKED(FILE_REFUSED),
  WORKBOOK_BOMB(FILE_REFUSED),

  UNNAMED_COLUMN(FILE_REFUSED),
  DUPLICATE_COLUMN(FILE_REFUSED),
  UNKNOWN_COLUMN(FILE_REFUSED),
  IDENTIFYING_COLUMN(FILE_REFUSED),
  MISSING_COLUMN(FILE_REFUSED),

  /** An error of a spreadsheet in place of a value. */
  CELL_ERROR(ROW_REJECTED),
  BLANK_ROW(ROW_REJECTED),
  MISSING_CELL(ROW_REJECTED),
  EXTRA_CELL(ROW_REJECTED),

  REQUIRED(ROW_REJECTED),
  TYPE_INTEGER(ROW_REJECTED),
  TYPE_NUMBER(ROW_REJECTED),
  TYPE_BOOLEAN(ROW_REJECTED),
  TYPE_DATE(ROW_REJECTED),
  VOCABULARY(ROW_REJECTED),
  LIST_REPEATS(ROW_REJECTED),
  MINIMUM(ROW_REJECTED),
  MAXIMUM(ROW_REJECTED),
  PATTERN(ROW_REJECTED),
  AFTER_MONTH(ROW_REJECTED),
  EXPONENT(FILE_REFUSED),
  AMBIGUOUS_DATE(FILE_REFUSED),
  PATH_IN_ID(FILE_REFUSED),
  /** Cells in another spelling that can mean but one thing; told once a column. */
  SPELLING(WARNING),

  IDENTIFIER_NUMBER(FILE_REFUSED),
  IDENTIFIER_SSN(FILE_REFUSED),
  IDENTIFIER_PHONE(FILE_REFUSED),
  IDENTIFIER_EMAIL(FILE_REFUSED),
  IDENTIFIER_URL(FILE_REFUSED),
  IDENTIFIER_NETWORK(FILE_REFUSED),
  IDENTIFIER_ADDRESS(FILE_REFUSED),
  IDENTIFIER_POSITION(FILE_REFUSED),
  IDENTIFIER_LICENCE(FILE_REFUSED),
  IDENTIFIER_ACCOUNT(FILE_REFUSED),
  IDENTIFIER_RECORD(FILE_REFUSED),
  IDENTIFIER_DATE(FILE_REFUSED),
  IDENTIFIER_NAME(FILE_REFUSED),

  DATES_IN_ORDER(ROW_REJECTED),
  AT_MOST(ROW_REJECTED),
  AT_MOST_DAYS_OF_PERIOD(ROW_REJECTED),
  AT_MOST_HOURS_OF_PERIOD(ROW_REJECTED),
  REQUIRED_UNLESS(ROW_REJECTED),
  REQUIRED_WITH(ROW_REJECTED),
  SUBSCALE_OF_INSTRUMENT(ROW_REJECTED),
  SCORE_IN_RANGE(ROW_REJECTED),
  DOMAIN_OF_GOAL_TYPE(ROW_REJECTED),
  DRINKS_A_DAY(WARNING),
  SUBSTANCE_ONLY(WARNING),
  UNIT_OF_PROBLEM(WARNING),
  ID_WITH_DIGIT(WARNING),
  /** Reports of use over more than a week, with use on some of the days; told once a file. */
  LONG_REPORTS(WARNING),

  /** Two rows of one delivery have one key and differ. */
  KEY_CONFLICT(ROW_REJECTED),
  /** Periods of one person and one problem or behavior overlap within a delivery. */
  PERIODS_OVERLAP(ROW_REJECTED),
  /** A row names a row of another table that is nowhere. */
  UNKNOWN_REFERENCE(ROW_REJECTED),
  /** A row belongs to a row that was itself rejected. */
  PARENT_REJECTED(ROW_REJECTED),
  /** A meeting of a group on a day before the group began. */
  BEFORE_GROUP(ROW_REJECTED),
  /** A person at a meeting of a group they do not belong to; a warning for a drop-in group. */
  NOT_A_MEMBER(ROW_REJECTED),
  /** An id that is not keyed, or was miscopied, where a delivery says that ids are. */
  CHECK_CHARACTER(ROW_REJECTED),
  /** A group of another program than the delivery, or than the groups on file. */
  OTHER_PROGRAM(WARNING),
  /** A person at a meeting after the day they left the group. */
  AFTER_LEAVING(WARNING),
  /** A person is at a meeting that was cancelled. */
  CANCELLED_SESSION(WARNING),
  /** Two rows have a person in one group on the same days. */
  MEMBERSHIPS_OVERLAP(WARNING),
  /** A person belongs to a group, or a group meets, after the group's last day. */
  AFTER_GROUP_END(WARNING),
  /** A table has not the number of rows that the delivery says: it was cut off on the way. */
  ROW_COUNT(FILE_REFUSED),
  /** A table has far fewer rows of its month than of the month before. */
  FEWER_ROWS(WARNING),
  /** A delivery that may be an older copy of what came before it. */
  OLDER_COPY(WARNING),
  /** A key is taken back that no earlier delivery brought. */
  NOTHING_TO_WITHDRAW(WARNING),

  MISSING_TABLE(FILE_REFUSED),
  UNKNOWN_TABLE(FILE_REFUSED),
  TABLE_TWICE(FILE_REFUSED),
  /** A sheet without a row that holds two of the table's columns. */
  NO_HEADER(FILE_REFUSED),
  /** The header of a sheet is not its first row. */
  HEADER_BELOW(WARNING),
  /** A workbook that is open in a spreadsheet, where it may have been changed and not saved. */
  OPEN_ELSEWHERE(WARNING),
  /** A row that shows how a sheet is filled in. */
  EXAMPLE_ROW(WARNING),
  MERGED_CELLS(WARNING),
  HIDDEN_CELLS(WARNING),
  HIDDEN_SHEET(WARNING),
  FORMULA_WITHOUT_VALUE(WARNING),
  /** A workbook has sheets that are named after no table. */
  OTHER_SHEETS(WARNING),
  /** A statement of a mapping that does not parse, or names what is not there. */
  SQL_NOT_UNDERSTOOD(FILE_REFUSED),
  /** A statement of a mapping that does more than to ask the sources. */
  SQL_NOT_ALLOWED(FILE_REFUSED),
  /** A statement of a mapping that cannot work out a row. */
  SQL_FAILED(FILE_REFUSED),
  DELIVERY_NOTES(FILE_REFUSED),

  // What a delivery shows only beside those before it, so that no folder alone can break it.
  /** A column that was filled is empty in every row of the delivery. */
  COLUMN_EMPTIED(WARNING),
  /** A column has a key that no row before had. */
  NEW_KEY(WARNING),
  /** Nothing of the month before the delivery's was ever delivered. */
  MONTH_MISSING(WARNING);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  /** What breaking it does, unless the contract only advises it. */
  public Severity severity() {
    return severity;
  }
}
