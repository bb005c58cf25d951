package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Code;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of {@code clients}. */
final class ClientCodec extends Codec<Client> {
  private static final Pattern BAR = Pattern.compile("\\|");

  private final int clientId;
  private final int intakeOn;
  private final int ageAtIntake;
  private final int gender;
  private final Catalogue<Code> allGenders;
  private final int drinkingLimits;
  private final Cells.Closed<DrinkingLimits> allDrinkingLimits =
      new Cells.Closed<>(DrinkingLimits.class);
  private final int raceEthnicity;
  private final Catalogue<Code> allRaceEthnicities;
  private final int referralSource;
  private final Catalogue<Code> allReferralSources;
  private final int mandated;
  private final int coOccurring;
  private final int earlierTreatment;
  private final int mostProblematic;
  private final Catalogue<Problem> allProblems;

  ClientCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    intakeOn = at("intake_on");
    ageAtIntake = at("age_at_intake");
    gender = at("gender");
    allGenders = catalogues.codes("genders");
    drinkingLimits = at("drinking_limits");
    raceEthnicity = at("race_ethnicity");
    allRaceEthnicities = catalogues.codes("race_ethnicities");
    referralSource = at("referral_source");
    allReferralSources = catalogues.codes("referral_sources");
    mandated = at("mandated");
    coOccurring = at("co_occurring");
    earlierTreatment = at("earlier_treatment");
    mostProblematic = at("most_problematic");
    allProblems = catalogues.problems();
  }

  @Override
  public Client decode(Row row) {
    return new Client(
        new ClientId(Cells.text(row, clientId)),
        Cells.day(row, intakeOn),
        Cells.whole(row, ageAtIntake),
        Cells.entry(allGenders, row, gender),
        allDrinkingLimits.optional(row, drinkingLimits),
        codes(row.text(raceEthnicity)),
        Cells.entry(allReferralSources, row, referralSource),
        row.bool(mandated),
        row.bool(coOccurring),
        row.bool(earlierTreatment),
        Cells.entry(allProblems, row, mostProblematic));
  }

  @Override
  void fill(@Nullable Object[] cells, Client value) {
    cells[clientId] = value.id().value();
    cells[intakeOn] = value.intakeOn();
    cells[ageAtIntake] = Cells.cell(value.ageAtIntake());
    cells[gender] = Cells.key(value.gender());
    cells[drinkingLimits] = Cells.key(value.drinkingLimits());
    cells[raceEthnicity] = joined(value.raceEthnicity());
    cells[referralSource] = Cells.key(value.referralSource());
    cells[mandated] = value.mandated();
    cells[coOccurring] = value.coOccurring();
    cells[earlierTreatment] = value.earlierTreatment();
    cells[mostProblematic] = Cells.key(value.mostProblematic(), Problem::key);
  }

  private List<Code> codes(@Nullable String keys) {
    if (keys == null) {
      return List.of();
    }
    List<Code> codes = new ArrayList<>();
    for (String key : BAR.split(keys, -1)) {
      codes.add(allRaceEthnicities.require(key));
    }
    return List.copyOf(codes);
  }

  private static @Nullable String joined(List<Code> codes) {
    return codes.isEmpty() ? null : String.join("|", codes.stream().map(Code::key).toList());
  }
}
