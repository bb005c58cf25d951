package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.TestResult;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import org.jspecify.annotations.Nullable;

/** Rows of {@code use_reports}. */
final class UseReportCodec extends Codec<UseReport> {
  private final int clientId;
  private final int problem;
  private final Catalogue<Problem> allProblems;
  private final int fromOn;
  private final int untilOn;
  private final int source;
  private final Cells.Closed<UseSource> allUseSource = new Cells.Closed<>(UseSource.class);
  private final int daysUsed;
  private final int amount;
  private final int amountUnit;
  private final Catalogue<Unit> allUnits;
  private final int maxAmountInADay;
  private final int heavyDays;
  private final int hours;
  private final int maxHoursInADay;
  private final int times;
  private final int specialOccasionDays;
  private final int result;
  private final Cells.Closed<TestResult> allTestResult = new Cells.Closed<>(TestResult.class);

  UseReportCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    problem = at("problem");
    allProblems = catalogues.problems();
    fromOn = at("from_on");
    untilOn = at("until_on");
    source = at("source");
    daysUsed = at("days_used");
    amount = at("amount");
    amountUnit = at("amount_unit");
    allUnits = catalogues.units();
    maxAmountInADay = at("max_amount_in_a_day");
    heavyDays = at("heavy_days");
    hours = at("hours");
    maxHoursInADay = at("max_hours_in_a_day");
    times = at("times");
    specialOccasionDays = at("special_occasion_days");
    result = at("result");
  }

  @Override
  public UseReport decode(Row row) {
    return new UseReport(
        new ClientId(Cells.text(row, clientId)),
        Cells.required(allProblems, row, problem),
        Period.inclusive(Cells.day(row, fromOn), Cells.day(row, untilOn)),
        allUseSource.required(row, source),
        Cells.whole(row, daysUsed),
        row.number(amount),
        Cells.entry(allUnits, row, amountUnit),
        row.number(maxAmountInADay),
        Cells.whole(row, heavyDays),
        row.number(hours),
        row.number(maxHoursInADay),
        Cells.whole(row, times),
        Cells.whole(row, specialOccasionDays),
        allTestResult.optional(row, result));
  }

  @Override
  void fill(@Nullable Object[] cells, UseReport value) {
    cells[clientId] = value.client().value();
    cells[problem] = value.problem().key();
    cells[fromOn] = value.period().from();
    cells[untilOn] = value.period().until().minusDays(1);
    cells[source] = value.source().key();
    cells[daysUsed] = Cells.cell(value.daysUsed());
    cells[amount] = value.amount();
    cells[amountUnit] = Cells.key(value.amountUnit());
    cells[maxAmountInADay] = value.maxAmountInADay();
    cells[heavyDays] = Cells.cell(value.heavyDays());
    cells[hours] = value.hours();
    cells[maxHoursInADay] = value.maxHoursInADay();
    cells[times] = Cells.cell(value.times());
    cells[specialOccasionDays] = Cells.cell(value.specialOccasionDays());
    cells[result] = Cells.key(value.result());
  }
}
