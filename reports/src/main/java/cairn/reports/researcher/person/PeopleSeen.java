package cairn.reports.researcher.person;

import cairn.analysis.start.SubjectRow;
import cairn.ingest.model.Client;
import cairn.ingest.model.Code;
import cairn.ingest.model.Group;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a package can tell of.
 *
 * @param all those seen for the whole time
 * @param tooNew how many started too late for it
 */
record PeopleSeen(List<Somebody> all, long tooNew) {
  private static final String NOT_TOLD = "undisclosed";

  /** Looks for them in a month's results; whoever was forgotten is not among them. */
  static PeopleSeen of(Material material, PersonIds ids, int weeks) {
    Map<String, Client> clients = material.clients();
    Map<String, Group> groups = material.groups();
    List<Somebody> all = new ArrayList<>();
    long tooNew = 0;
    for (SubjectRow subject : material.subjects()) {
      Client client = clients.get(subject.clientId());
      if (subject.course() != 1 || client == null || material.isForgotten(subject.clientId())) {
        continue;
      }
      if (StudyTime.isOver(subject.startOn(), weeks, material.month().atEndOfMonth())) {
        Group group = groups.get(subject.groupId());
        String site = group == null ? Coarser.UNKNOWN : ids.site(group.siteId());
        all.add(new Somebody(subject, traits(subject, client, site)));
      } else {
        tooNew++;
      }
    }
    return new PeopleSeen(List.copyOf(all), tooNew);
  }

  private static Map<KnownTrait, String> traits(SubjectRow subject, Client client, String site) {
    Map<KnownTrait, String> traits = new EnumMap<>(KnownTrait.class);
    traits.put(KnownTrait.START_YEAR, Integer.toString(subject.startOn().getYear()));
    traits.put(KnownTrait.SITE, site);
    traits.put(KnownTrait.GROUP_TYPE, subject.groupType());
    Integer age = client.ageAtIntake();
    traits.put(KnownTrait.AGE_BAND, age == null ? Coarser.UNKNOWN : age.toString());
    traits.put(KnownTrait.GENDER, told(client.gender()));
    List<Code> race = client.raceEthnicity();
    traits.put(
        KnownTrait.RACE_ETHNICITY,
        race.size() > 1 ? "several" : told(race.isEmpty() ? null : race.get(0)));
    traits.put(KnownTrait.REFERRAL_SOURCE, told(client.referral().referralSource()));
    Boolean mandated = client.mandated();
    traits.put(KnownTrait.MANDATED, mandated == null ? Coarser.UNKNOWN : mandated ? "yes" : "no");
    return traits;
  }

  private static String told(@Nullable Code code) {
    return code == null || code.key().equals(NOT_TOLD) ? Coarser.UNKNOWN : code.key();
  }

  /** The widest class that a problem belongs to; null for none. */
  static @Nullable String widest(Material material, @Nullable String problem) {
    String key = problem;
    for (int up = 0; up < 10 && key != null; up++) {
      Problem known = material.catalogues().problems().get(key);
      if (known == null || known.parent() == null) {
        return key;
      }
      key = known.parent();
    }
    return key;
  }

  /** The word of a key, or null. */
  static @Nullable String key(@Nullable Keyed keyed) {
    return keyed == null ? null : keyed.key();
  }
}
