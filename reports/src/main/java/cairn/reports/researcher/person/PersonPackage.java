package cairn.reports.researcher.person;

import cairn.ingest.contract.Contract;
import cairn.ingest.store.Store;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.researcher.BandOfPeople;
import cairn.reports.researcher.HandedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of people for one recipient: made of a month's results and the records, in memory until all
 * of it can be written. Equal input with an equal key gives equal bytes.
 *
 * @param order what was asked for
 * @param version the version of the results
 * @param tables the tables, people first
 * @param made what became of people on the way
 */
public record PersonPackage(
    PackageOrder order, String version, List<HandedTable> tables, Made made) {

  /**
   * What became of people.
   *
   * @param steps steps of the ladder that were taken for everybody
   * @param people who are given
   * @param leftOut who could not be made like enough others
   * @param tooNew who started too late to be seen for the whole time
   * @param classes those who are given, by likeness
   */
  record Made(int steps, long people, long leftOut, long tooNew, Classes classes) {}

  /**
   * Makes the package.
   *
   * @throws PrivacyRefusal when fewer than k people can be given
   * @throws cairn.ingest.store.disk.StoreException when the month has no results
   */
  public static PersonPackage of(Store store, Contract contract, PackageOrder order) {
    PackageOrder.Rules rules = order.rules();
    Material material = new Material(store, contract, order.month());
    PersonIds ids = new PersonIds(order.key());
    PeopleSeen people = PeopleSeen.of(material, ids, rules.weeks());
    Generalised given =
        Generalised.of(people.all(), new Coarser(contract.catalogues().groupTypes()), rules.k());
    if (given.people().isEmpty()) {
      throw new PrivacyRefusal(
          "fewer than "
              + rules.k()
              + " people have been seen for "
              + rules.weeks()
              + " weeks from their start");
    }
    StudyTime time = new StudyTime(given.people(), rules.weeks());
    FromResults results = new FromResults(material, given.people(), ids, time);
    FromRecords records = new FromRecords(material, ids, time);
    List<HandedTable> tables = new ArrayList<>();
    Stream.of(
            results.people(),
            results.useWords(),
            results.verdicts(),
            results.episodes(),
            records.goals(),
            records.reviews(),
            records.stages(),
            records.scales())
        .map(table -> RareWords.out(table, rules.k()))
        .forEach(tables::add);
    Classes classes = new Classes(tables.get(0));
    long number = given.people().size();
    return new PersonPackage(
        order,
        material.version(),
        List.copyOf(tables),
        new Made(given.steps(), number, given.leftOut(), people.tooNew(), classes));
  }

  /**
   * The smallest number of people that the study plan of a month's results lets out.
   *
   * @throws cairn.ingest.store.disk.StoreException when the month has no results
   */
  public static int smallestCell(Store store, Contract contract, YearMonth month) {
    return new Material(store, contract, month).plan().smallestCell();
  }

  /** What became of people, in sentences; who is in no table is told of in bands. */
  public List<String> account() {
    int k = order.rules().k();
    return List.of(
        made.people()
            + " people in "
            + made.classes().size()
            + " classes, the smallest of "
            + made.classes().smallest(),
        BandOfPeople.of(made.leftOut(), k) + " left out because too few are like them",
        BandOfPeople.of(made.tooNew(), k)
            + " left out because they started less than "
            + order.rules().weeks()
            + " weeks before the month's end",
        made.classes().ofOneSubstance()
            + " classes in which at most one class of substance is known");
  }
}
