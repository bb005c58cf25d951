package cairn.ingest.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.SourceRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of bad input: which faults refuse the file, which reject the row, which pass. */
class BadInputTest {
  /** Stands in every case for what must not be repeated. */
  private static final String SECRET = "Quillfeather";

  private static final String CLIENTS = "client_id,intake_on,age_at_intake,gender\n";
  private static final String CLIENT = "c0001,2026-01-05,34,woman\n";
  private static final String ATTENDANCE = "session_id,client_id,status,feeling_1\n";
  private static final String GROUPS =
      "group_id,program_id,site_id,group_type,started_on,ended_on\n";
  private static final String USE =
      "client_id,problem,from_on,until_on,source,days_used,amount,amount_unit\n";

  @TempDir Path folder;

  /**
   * A case.
   *
   * @param name what is wrong
   * @param table table the file is read as
   * @param ending ending of the file's name
   * @param bytes the file
   * @param rule the one rule it breaks, or null
   * @param rows rows accepted; of a refused file nobody asks
   * @param rejected rows rejected
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Case(
      String name, String table, String ending, byte[] bytes, Rule rule, int rows, int rejected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  private static void refuse(String name, String table, String text, Rule rule) {
    refuse(name, table, ".csv", text.getBytes(UTF_8), rule);
  }

  private static void refuse(String name, String table, String ending, byte[] bytes, Rule rule) {
    CASES.add(new Case(name, table, ending, bytes, rule, 0, 0));
  }

  private static void accept(String name, String table, String text, int rows) {
    CASES.add(new Case(name, table, ".csv", text.getBytes(UTF_8), null, rows, 0));
  }

  /** One good client, then a row with this cell as its age, intake day, gender or id. */
  private static void rejectClient(String name, String row, Rule rule) {
    CASES.add(
        new Case(
            name, "clients", ".csv", (CLIENTS + CLIENT + row + "\n").getBytes(UTF_8), rule, 1, 1));
  }

  /** The same where the cell may be empty: the row stays without it. */
  private static void loseCell(String name, String row, Rule rule) {
    CASES.add(
        new Case(
            name, "clients", ".csv", (CLIENTS + CLIENT + row + "\n").getBytes(UTF_8), rule, 2, 0));
  }

  private static void respell(String name, String row) {
    loseCell(name, row, Rule.SPELLING);
  }

  private static void refuseClient(String name, String row, Rule rule) {
    refuse(name, "clients", CLIENTS + CLIENT + row + "\n", rule);
  }

  static List<Case> cases() throws IOException {
    if (CASES.isEmpty()) {
      encodings();
      shapes();
      headers();
      rows();
      numbers();
      dates();
      words();
      identifiers();
      compressed();
      json();
    }
    return CASES;
  }

  private static void encodings() {
    String text = CLIENTS + CLIENT;
    accept("byte order mark of UTF-8", "clients", "\uFEFF" + text, 1);
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      refuse(
          charset + " with mark",
          "clients",
          ".csv",
          ("\uFEFF" + text).getBytes(charset),
          Rule.ENCODING_UTF16);
      refuse(
          charset + " without mark",
          "clients",
          ".csv",
          text.getBytes(charset),
          Rule.ENCODING_UTF16);
    }
    refuse(
        "Latin-1",
        "clients",
        ".csv",
        (text + "c0002,2026-01-05,34,é" + SECRET + "\n").getBytes(ISO_8859_1),
        Rule.ENCODING_NOT_UTF8);
    refuse("overlong slash", "clients", ".csv", bytes(text, 0xc0, 0xaf), Rule.ENCODING_NOT_UTF8);
    refuse(
        "surrogate as UTF-8",
        "clients",
        ".csv",
        bytes(text, 0xed, 0xa0, 0x80),
        Rule.ENCODING_NOT_UTF8);
    refuse(
        "code above the last",
        "clients",
        ".csv",
        bytes(text, 0xf4, 0x90, 0x80, 0x80),
        Rule.ENCODING_NOT_UTF8);
    refuse(
        "character cut off at the end",
        "clients",
        ".csv",
        bytes(text + "c1", 0xe2, 0x82),
        Rule.ENCODING_NOT_UTF8);
    refuse("lone continuation byte", "clients", ".csv", bytes(text, 0x80), Rule.ENCODING_NOT_UTF8);
    refuse(
        "NUL in a cell",
        "clients",
        text + "c0002,2026-01-05,34,wo\0" + SECRET + "\n",
        Rule.NUL_CHARACTER);
    refuse("NUL at the end", "clients", text + "\0", Rule.NUL_CHARACTER);
  }

  private static byte[] bytes(String text, int... more) {
    byte[] start = text.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + more.length);
    for (int i = 0; i < more.length; i++) {
      all[start.length + i] = (byte) more[i];
    }
    return all;
  }

  private static void shapes() throws IOException {
    String two = CLIENTS + CLIENT + CLIENT.replace("c0001", "c0002");
    accept("line ends of CR", "clients", two.replace("\n", "\r"), 2);
    accept("line ends of CRLF", "clients", two.replace("\n", "\r\n"), 2);
    accept(
        "mixed line ends",
        "clients",
        CLIENTS + "c1x,2026-01-05,,\r\n" + "c2x,2026-01-05,,\r" + "c3x,2026-01-05,,\n",
        3);
    accept("no line end at the end", "clients", two.stripTrailing(), 2);
    accept("blank lines", "clients", "\n\n" + CLIENTS + "\n\n" + CLIENT + "\n\r\n\n", 1);
    accept("quoted cells", "clients", CLIENTS + "\"c0001\",\"2026-01-05\",\"34\",\"woman\"\n", 1);
    refuse(
        "quote that is never closed",
        "clients",
        two + "\"c0003," + SECRET + "\n",
        Rule.UNCLOSED_QUOTE);
    refuse(
        "quote closed ten megabytes later",
        "clients",
        two + "\"c0003," + "a\n".repeat(5_000_000) + "\"",
        Rule.CELL_TOO_LONG);
    refuse(
        "text after a closing quote",
        "clients",
        two + "\"c0003\"" + SECRET + ",,,\n",
        Rule.TEXT_AFTER_QUOTE);
    refuse(
        "blank after a closing quote",
        "clients",
        two + "\"c0003\" ,2026-01-05,,\n",
        Rule.TEXT_AFTER_QUOTE);
    refuse(
        "quote inside a cell without quotes",
        "clients",
        two + "c0003,2026-01-05,34,wo\"man\"\n",
        Rule.BARE_QUOTE);
    refuse(
        "comma lost before a quote",
        "clients",
        two + "c0003,2026-01-05,34\"" + SECRET + ", " + SECRET + "\"\n",
        Rule.BARE_QUOTE);
    refuse("blank before a quote", "clients", two + "c0003, \"2026-01-05\",,\n", Rule.BARE_QUOTE);
    refuse("quote in the header", "clients", "client_id,in\"take_on\"\n", Rule.BARE_QUOTE);
    accept("quotes written twice", "clients", two + "\"c0003\",\"2026-01-05\",\"\",\n", 3);
    refuse("empty file", "clients", "", Rule.EMPTY_FILE);
    refuse("only a byte order mark", "clients", "\uFEFF", Rule.EMPTY_FILE);
    refuse("only blank lines", "clients", "\n\r\n\n", Rule.EMPTY_FILE);
    CASES.add(
        new Case(
            "header only", "clients", ".csv", CLIENTS.getBytes(UTF_8), Rule.HEADER_ONLY, 0, 0));
    refuse("line of a hundred megabytes", "clients", ".csv", filled(100 << 20), Rule.CELL_TOO_LONG);
    refuse(
        "cell over the limit",
        "clients",
        CLIENTS + "c0001,2026-01-05,," + "x".repeat(66_000) + "\n",
        Rule.CELL_TOO_LONG);
    refuse("a million columns", "clients", "a,".repeat(1_000_000), Rule.TOO_MANY_COLUMNS);
    refuse("zip under the name of CSV", "clients", ".csv", zip(), Rule.WRONG_FORMAT);
    refuse(
        "old Excel under the name of CSV",
        "clients",
        ".csv",
        bytes("", 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
        Rule.WRONG_FORMAT);
    refuse("web page", "clients", "\n <html><body>" + SECRET + "</body></html>", Rule.WRONG_FORMAT);
    refuse("PDF", "clients", "%PDF-1.7\n" + SECRET, Rule.WRONG_FORMAT);
    refuse("gzip under the name of CSV", "clients", ".csv", gzip(two), Rule.WRONG_FORMAT);
  }

  private static byte[] filled(int size) {
    byte[] all = new byte[size];
    Arrays.fill(all, (byte) 'x');
    return all;
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(SECRET));
      zip.write(CLIENTS.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static void headers() {
    accept(
        "columns in another order",
        "clients",
        "gender,age_at_intake,intake_on,client_id\nwoman,34,2026-01-05,c0001\n",
        1);
    accept("optional columns left out", "clients", "client_id,intake_on\nc0001,2026-01-05\n", 1);
    refuse(
        "column twice",
        "clients",
        "client_id,intake_on,client_id\nc1a,2026-01-05,c2b\n",
        Rule.DUPLICATE_COLUMN);
    refuse(
        "column without a name",
        "clients",
        "client_id,intake_on, \nc1a,2026-01-05,\n",
        Rule.UNNAMED_COLUMN);
    refuse(
        "column that is not known",
        "clients",
        "client_id,intake_on," + SECRET + "\n",
        Rule.UNKNOWN_COLUMN);
    refuse(
        "column of the day of birth",
        "clients",
        "client_id,intake_on,DateOfBirth\n",
        Rule.IDENTIFYING_COLUMN);
    refuse(
        "column of notes",
        "clients",
        "client_id,intake_on,Session-Notes\n",
        Rule.IDENTIFYING_COLUMN);
    refuse(
        "column of the probation officer",
        "clients",
        "client_id,intake_on,probation_officer\n",
        Rule.IDENTIFYING_COLUMN);
    refuse(
        "required column left out",
        "attendance",
        "session_id,client_id\ns01,c01\n",
        Rule.MISSING_COLUMN);
    refuse("sep= line", "clients", "sep=;\n" + (CLIENTS + CLIENT).replace(',', ';'), Rule.SEP_LINE);
    refuse("semicolons", "clients", (CLIENTS + CLIENT).replace(',', ';'), Rule.WRONG_DELIMITER);
    refuse("tabs", "clients", (CLIENTS + CLIENT).replace(',', '\t'), Rule.WRONG_DELIMITER);
    refuse(
        "quoted cells and semicolons",
        "clients",
        "\"client_id\";\"intake_on\"\n",
        Rule.WRONG_DELIMITER);
    refuse(
        "semicolons and some quoted cells",
        "clients",
        "client_id;\"intake_on\"\n",
        Rule.WRONG_DELIMITER);
  }

  private static void rows() {
    rejectClient("row with a cell too few", "c0002,2026-01-05,34", Rule.MISSING_CELL);
    rejectClient(
        "row with a cell too many", "c0002,2026-01-05,34,woman," + SECRET, Rule.EXTRA_CELL);
    rejectClient("row of nothing but commas", ",,,", Rule.BLANK_ROW);
    rejectClient("required cell left empty", "c0002,,34,woman", Rule.REQUIRED);
    accept("the same row twice", "clients", CLIENTS + CLIENT + CLIENT, 2);
    accept("leading zeros of an id", "attendance", ATTENDANCE + "s000,c000,attended,\n", 1);
    CASES.add(
        new Case(
            "dates in the wrong order",
            "groups",
            ".csv",
            (GROUPS + "g01,p01,north,drop_in,2026-03-01,2026-02-28\n").getBytes(UTF_8),
            Rule.DATES_IN_ORDER,
            1,
            0));
    refuse(
        "path in a site",
        "groups",
        GROUPS + "g01,p01,../" + SECRET + ",drop_in,2026-03-01,\n",
        Rule.PATH_IN_ID);
    refuse(
        "Windows path in a site",
        "groups",
        GROUPS + "g01,p01,C:\\x,drop_in,2026-03-01,\n",
        Rule.PATH_IN_ID);
    CASES.add(
        new Case(
            "more days used than the period has",
            "use_reports",
            ".csv",
            (USE + "c01,alcohol,2026-01-01,2026-01-07,self_report,8,,\n").getBytes(UTF_8),
            Rule.AT_MOST_DAYS_OF_PERIOD,
            0,
            1));
  }

  private static void numbers() {
    for (String bad :
        List.of(
            "thirty",
            "34.5",
            "+34",
            "0x22",
            "３４",
            "--4",
            "-",
            "3_4",
            "NaN",
            "Infinity",
            "٣٤",
            "34,5")) {
      loseCell(
          "whole number written " + CASES.size(),
          "c0002,2026-01-05,\"" + bad + "\",woman",
          Rule.TYPE_INTEGER);
    }
    for (String good : List.of("34.0", "34.", "34 ", " 34", "\u00a034\t")) {
      respell("whole number read " + CASES.size(), "c0002,2026-01-05,\"" + good + "\",woman");
    }
    for (String bad : List.of("3e1", "3.4E+01", "1e5")) {
      refuseClient(
          "whole number with exponent " + CASES.size(),
          "c0002,2026-01-05," + bad + ",",
          Rule.EXPONENT);
    }
    loseCell("age of 130", "c0002,2026-01-05,130,woman", Rule.MAXIMUM);
    loseCell("age of 17", "c0002,2026-01-05,17,woman", Rule.MINIMUM);
    loseCell("age below zero", "c0002,2026-01-05,-34,woman", Rule.MINIMUM);
    for (String bad :
        List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e2",
            "1.5.0",
            "1,500",
            "1 000",
            "1.000,5",
            "0x1p3",
            "12d",
            "½")) {
      CASES.add(
          new Case(
              "number written " + CASES.size(),
              "use_reports",
              ".csv",
              (USE + "c01,alcohol,2026-01-01,2026-01-07,self_report,3,\"" + bad + "\",us_drink\n")
                  .getBytes(UTF_8),
              Rule.TYPE_NUMBER,
              1,
              0));
    }
    for (String good : List.of(".5", "5.", "1,5", "0,1234")) {
      CASES.add(
          new Case(
              "number read " + CASES.size(),
              "use_reports",
              ".csv",
              (USE + "c01,alcohol,2026-01-01,2026-01-07,self_report,3,\"" + good + "\",us_drink\n")
                  .getBytes(UTF_8),
              Rule.SPELLING,
              1,
              0));
    }
    accept(
        "numbers as they should be",
        "use_reports",
        USE
            + "c01,alcohol,2026-01-01,2026-01-07,self_report,3,12.50,us_drink\n"
            + "c01,alcohol,2026-01-08,2026-01-14,self_report,0,0,us_drink\n"
            + "c01,alcohol,2026-01-15,2026-01-21,self_report,007,0.123456789012345678,us_drink\n",
        3);
  }

  private static void dates() {
    for (String bad :
        List.of(
            "2023-02-29",
            "2100-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "26-01-05",
            "20260105",
            "45000",
            "01/05/26",
            "٢٠٢٦-٠١-٠٥",
            "2026-01-aa",
            "today",
            "2026-01-05 14:30",
            "2026-01-05T00:00:00Z",
            "13/13/2026",
            "30/02/2026",
            "5 Foo 2026",
            "2026‐01‐05")) {
      rejectClient(
          "date written " + CASES.size(), "c0002,\"" + bad + "\",34,woman", Rule.TYPE_DATE);
    }
    for (String good :
        List.of(
            "2026-1-5",
            "2026/01/05",
            "13/01/2026",
            "01/13/2026",
            "02/02/2026",
            "2026-01-05T00:00:00",
            "2026-01-05 00:00:00.000",
            "1/13/2026 0:00",
            "2026-01-05 ",
            "Jan 5, 2026",
            "5 January 2026",
            "05JAN2026",
            "05.13.2026")) {
      respell("date read " + CASES.size(), "c0002,\"" + good + "\",34,woman");
    }
    for (String bad : List.of("01/05/2026", "5.1.2026", "1-5-2026", "1/5/2026 0:00")) {
      refuseClient(
          "date that could be two " + CASES.size(),
          "c0002," + bad + ",34,woman",
          Rule.AMBIGUOUS_DATE);
    }
    rejectClient("date before any program", "c0002,1900-02-28,34,woman", Rule.MINIMUM);
    rejectClient("date that no program will see", "c0002,2100-01-01,34,woman", Rule.MAXIMUM);
    rejectClient("date after the month", "c0002,2026-11-01,34,woman", Rule.AFTER_MONTH);
    accept(
        "planned day after the month",
        "groups",
        GROUPS + "g01,p01,north,drop_in,2026-03-01,2027-02-28\n",
        1);
    accept("leap day", "clients", CLIENTS + "c0001,2024-02-29,,\n", 1);
  }

  private static void words() {
    for (String bad :
        List.of(
            "wοman",
            "wo\u200Bman",
            "\u202Ewoman",
            "“woman”",
            "=1+1",
            "@SUM(1)",
            "+woman",
            "wo\tman",
            "wo\u0007man",
            "w",
            SECRET,
            "null",
            "NA",
            "-")) {
      loseCell(
          "word written " + CASES.size(), "c0002,2026-01-05,34,\"" + bad + "\"", Rule.VOCABULARY);
    }
    for (String good : List.of("Woman", "WOMAN ", "woman ")) {
      respell("word read " + CASES.size(), "c0002,2026-01-05,34,\"" + good + "\"");
    }
    respell("a cell of blanks", "c0002,2026-01-05,  ,woman");
    for (String bad : List.of("1c", "c", "c1", "ab c", "c0001-", "_c01")) {
      if (!bad.equals("c0001-")) {
        rejectClient("id written " + CASES.size(), bad + ",2026-01-05,34,", Rule.PATTERN);
      }
    }
    rejectClient("id of 33 characters", "c" + "0a".repeat(16) + ",2026-01-05,34,", Rule.PATTERN);
    accept(
        "id of 32 characters", "clients", CLIENTS + "c0" + "0a".repeat(15) + ",2026-01-05,,\n", 1);
    accept(
        "word of the papers for a return to use",
        "stages",
        "client_id,problem,instrument,assessed_on,stage\n"
            + "c01,alcohol,clinician,2026-01-05,relapse\n",
        1);
  }

  private static void identifiers() {
    loseCell("nine digits as age", "c0002,2026-01-05,219099999,", Rule.MAXIMUM);
    refuseClient("nine digits in an id", "c219099999,2026-01-05,34,", Rule.IDENTIFIER_NUMBER);
    refuseClient("SSN as gender", "c0002,2026-01-05,34,219-09-9999", Rule.IDENTIFIER_SSN);
    refuseClient("SSN as id", "219-09-9999,2026-01-05,34,", Rule.IDENTIFIER_SSN);
    refuseClient(
        "SSN in an id of the right shape", "c219-09-9999,2026-01-05,34,", Rule.IDENTIFIER_SSN);
    refuseClient(
        "phone in an id of the right shape",
        "c-212-555-0142,2026-01-05,34,",
        Rule.IDENTIFIER_PHONE);
    refuseClient("phone as gender", "c0002,2026-01-05,34,212.555.0142", Rule.IDENTIFIER_PHONE);
    refuseClient("e-mail as id", SECRET + "@example.org,2026-01-05,34,", Rule.IDENTIFIER_EMAIL);
    refuseClient(
        "e-mail in a cell too many", "c0002,2026-01-05,34,,a@example.org", Rule.IDENTIFIER_EMAIL);
    refuseClient("card number", "c0002,2026-01-05,34,4111 1111 1111 1111", Rule.IDENTIFIER_NUMBER);
    refuseClient("network address", "c0002,2026-01-05,34,192.0.2.17", Rule.IDENTIFIER_NETWORK);
    refuseClient("street", "c0002,2026-01-05,34,12 Elm Street", Rule.IDENTIFIER_ADDRESS);
    refuseClient(
        "state and ZIP", "c0002,2026-01-05,34,Springfield IL 62704", Rule.IDENTIFIER_ADDRESS);
    accept(
        "ids of group, month and year",
        "attendance",
        ATTENDANCE + "g101-03-2026,c0001,attended,\n",
        1);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static void compressed() throws IOException {
    byte[] first = gzip(CLIENTS + CLIENT);
    byte[] second = gzip(CLIENT.replace("c0001", "c0002"));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    CASES.add(new Case("gzip of two members", "clients", ".csv.gz", both, null, 2, 0));
    refuse(
        "gzip cut off in its data",
        "clients",
        ".csv.gz",
        Arrays.copyOf(first, first.length - 12),
        Rule.GZ_TRUNCATED);
    refuse(
        "gzip cut off in its trailer",
        "clients",
        ".csv.gz",
        Arrays.copyOf(first, first.length - 3),
        Rule.GZ_TRUNCATED);
    refuse(
        "gzip with a garbage tail",
        "clients",
        ".csv.gz",
        Arrays.copyOf(first, first.length + 5),
        Rule.GZ_TRAILING);
    byte[] flipped = first.clone();
    flipped[flipped.length - 5] ^= 1;
    refuse("gzip with a wrong sum", "clients", ".csv.gz", flipped, Rule.GZ_DAMAGED);
    refuse(
        "text under the name of gzip",
        "clients",
        ".csv.gz",
        (CLIENTS + CLIENT).getBytes(UTF_8),
        Rule.GZ_DAMAGED);
    refuse("nothing under the name of gzip", "clients", ".csv.gz", new byte[0], Rule.EMPTY_FILE);
    refuse("gzip of nothing", "clients", ".csv.gz", gzip(""), Rule.EMPTY_FILE);
    refuse(
        "gzip that grows a thousand times",
        "clients",
        ".csv.gz",
        gzip(CLIENTS + "\n".repeat(64 << 20)),
        Rule.GZ_BOMB);
    refuse("zip under the name of gzip", "clients", ".csv.gz", zip(), Rule.GZ_DAMAGED);
  }

  private static void jsonRefused(String name, String text, Rule rule) {
    refuse(name, "clients", ".jsonl", text.getBytes(UTF_8), rule);
  }

  private static void json() {
    String good = "{\"client_id\":\"c0001\",\"intake_on\":\"2026-01-05\"}\n";
    jsonRefused("line that is no JSON", good + SECRET + "\n", Rule.JSON_SYNTAX);
    jsonRefused("line that is a list", good + "[1,2]\n", Rule.JSON_SYNTAX);
    jsonRefused("two objects on a line", good.strip() + good, Rule.JSON_SYNTAX);
    jsonRefused("object cut off", good + "{\"client_id\":\"" + SECRET, Rule.JSON_SYNTAX);
    jsonRefused(
        "value that is an object",
        "{\"client_id\":{\"a\":\"" + SECRET + "\"}}",
        Rule.JSON_NOT_FLAT);
    jsonRefused(
        "key twice", "{\"client_id\":\"c0001\",\"client_id\":\"c0002\"}", Rule.JSON_DUPLICATE_KEY);
    jsonRefused(
        "half of a character", "{\"client_id\":\"\\udc00" + SECRET + "\"}", Rule.LONE_SURROGATE);
    jsonRefused("escaped NUL", "{\"client_id\":\"\\u0000" + SECRET + "\"}", Rule.NUL_CHARACTER);
    jsonRefused(
        "key that is not known",
        "{\"client_id\":\"c0001\",\"intake_on\":\"2026-01-05\",\"" + SECRET + "\":1}",
        Rule.UNKNOWN_COLUMN);
    jsonRefused("NaN outside JSON", "{\"age_at_intake\":NaN}", Rule.JSON_SYNTAX);
    jsonRefused("nesting without end", "{\"a\":".repeat(100_000), Rule.JSON_NOT_FLAT);
    jsonRefused("empty objects", "{}\n{}\n", Rule.EMPTY_FILE);
    CASES.add(
        new Case(
            "JSON numbers and truth as they are",
            "clients",
            ".jsonl",
            ("{\"client_id\":\"c0001\",\"intake_on\":\"2026-01-05\",\"age_at_intake\":34,"
                    + "\"mandated\":true,\"gender\":null}\n")
                .getBytes(UTF_8),
            null,
            1,
            0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verdict(Case given) throws IOException {
    Path file = Files.write(folder.resolve("file" + given.ending()), given.bytes());
    Checked checked =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Checked.read(file, given.table()));
    assertEquals(
        given.rule() == null ? Set.of() : Set.of(given.rule().key()),
        checked.rules(),
        checked.shown());
    boolean refused = given.rule() != null && given.rule().severity() == Severity.FILE_REFUSED;
    assertEquals(refused, checked.read().isRefused());
    if (!refused) {
      assertEquals(given.rows(), checked.read().accepted(), "rows accepted");
      assertEquals(given.rejected(), checked.read().rejected(), "rows rejected");
    }
    assertFalse(checked.shown().contains(SECRET), "a message repeats the input");
  }

  @Test
  void enoughCases() throws IOException {
    assertTrue(cases().size() >= 120, "cases: " + cases().size());
  }

  @Test
  void allFaultsOfARowAreToldAtOnceWithTheirPlaceAndAHint() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("attendance.csv"),
            """
            session_id,client_id,status,arrived_after_use
            s001,c001,attended,true
            s002,,atended,perhaps
            """);
    List<String> messages =
        Checked.read(file, "attendance").read().findings().listed().stream()
            .map(Finding::message)
            .toList();
    assertEquals(
        List.of(
            "attendance.csv line 3: status is none of attended, absent, excused (did you mean"
                + " attended?)",
            "attendance.csv line 3: arrived_after_use is neither true nor false",
            "attendance.csv line 3: client_id is empty"),
        messages);
  }

  @Test
  void aHeaderThatDiffersInCaseOrBlanksGetsAHint() throws IOException {
    Path file = Files.writeString(folder.resolve("c.csv"), "Client_ID, intake_on\nc1,2026-01-05\n");
    List<Finding> findings = Checked.read(file, "clients").read().findings().listed();
    assertEquals(
        List.of("client_id", "intake_on"),
        findings.stream()
            .filter(f -> f.rule().equals(Rule.UNKNOWN_COLUMN.key()))
            .map(Finding::hint)
            .toList());
  }

  @Test
  void theLineOfAFaultCountsQuotedLineEnds() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.csv"), "client_id,intake_on\n\n\"c1\n\",2026-01-05\nc02x,\n");
    assertEquals(
        List.of(3L, 5L),
        Checked.read(file, "clients").read().findings().listed().stream()
            .map(finding -> finding.at().line())
            .toList());
  }

  @Test
  void aPipeIsRefusedAtOnce() throws Exception {
    Path pipe = folder.resolve("pipe.csv");
    Assumptions.assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "Skipped: this system has no mkfifo");
    Checked checked =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Checked.read(pipe, "clients"));
    assertEquals(Set.of(Rule.NOT_A_FILE.key()), checked.rules());
    Path device = Path.of("/dev/zero");
    if (Files.exists(device)) {
      SourceRefusal refusal =
          assertTimeoutPreemptively(
              Duration.ofSeconds(5),
              () ->
                  assertThrows(
                      SourceRefusal.class, () -> InputFormat.CSV.open(device, InputFormat.COMMA)));
      assertEquals(Rule.NOT_A_FILE, refusal.rule());
    }
  }
}
