package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of columns that speak of who somebody is, or of free text. A word that also means other
 * things counts only beside one that makes it a person's: {@code client_name}, not {@code
 * event_name}; {@code medical_record_no}, not {@code record_id}.
 */
public final class Headers {
  /** Words that speak of somebody wherever they stand. */
  private static final Set<String> ALWAYS =
      words(
          "surname lastname firstname fullname fname lname mname forename nickname nick alias"
              + " initials maiden dob birth birthdate birthday birthplace ssn itin mrn mbi passport"
              + " vin imei email mail phone telephone tel fax address addr street city county zip"
              + " zipcode postal postcode latitude longitude lng gps username password fingerprint"
              + " biometric photo docket inmate kin officer employer signature note notes comment"
              + " comments narrative remark remarks description freetext"
              + " vorname nachname geburtsdatum anschrift adresse telefon strasse plz"
              + " nombre apellido apellidos direccion telefono correo nacimiento"
              + " prenom naissance adres naam nome cognome indirizzo");

  /** Words that speak of somebody when they are the whole name. */
  private static final Set<String> ALONE =
      words(
          "name names first last given middle chart patient member policy account acct license"
              + " licence contact device serial plate mac social geo lat lon text url web ip image"
              + " picture voice user mobile cell dl nom town village");

  /** Words that make a name, an account or a record a person's. */
  private static final Set<String> PEOPLE =
      words(
          "first last middle full given family maiden preferred legal client clients patient"
              + " person participant member resident contact emergency staff doctor physician"
              + " therapist counselor counsellor clinician facilitator mother father spouse partner"
              + " child guardian relative caregiver sponsor user");

  /** Words for something numbered that is a person's, beside a word for its number. */
  private static final Set<String> NUMBERED =
      words(
          "medicare medicaid member policy account acct license licence dl chart case patient"
              + " insurance device serial plate driver drivers mobile cell contact beneficiary");

  private static final Set<String> NUMBERS = words("no nr num number numbers");

  /** Words that are a person's identifier together. */
  private static final List<Set<String>> TOGETHER =
      List.of(
          words("social security"),
          words("medical record"),
          words("health record"),
          words("free text"),
          words("medicare id"),
          words("medicaid id"),
          words("member id"),
          words("policy id"),
          words("account id"),
          words("plan id"),
          words("national id"),
          words("state id"),
          words("ip address"));

  private static final Pattern TURN = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private Headers() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** Whether a header speaks of who somebody is, is itself somebody's, or speaks of free text. */
  public static boolean tellsWho(String header) {
    Set<String> words = new HashSet<>();
    Word.of(TURN.matcher(header).replaceAll("_")).forEach(word -> words.add(word.folded()));
    boolean speaks =
        words.stream().anyMatch(ALWAYS::contains)
            || (words.size() == 1 && ALONE.containsAll(words))
            || ((words.contains("name") || words.contains("names")) && meets(words, PEOPLE))
            || (meets(words, NUMBERED) && meets(words, NUMBERS))
            || TOGETHER.stream().anyMatch(words::containsAll);
    if (speaks) {
      return true;
    }
    Rule rule = Screen.inKey(header);
    return rule != null && rule != Rule.IDENTIFIER_DATE;
  }

  private static boolean meets(Set<String> words, Set<String> others) {
    return words.stream().anyMatch(others::contains);
  }
}
