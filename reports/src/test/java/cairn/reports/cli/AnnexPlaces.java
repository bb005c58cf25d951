package cairn.reports.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of an annex that links lead to: sections, figures and tables, and what words mean. */
final class AnnexPlaces {
  private static final Pattern PLACE =
      Pattern.compile(
          "<(section|figure class=\"figure\"|div class=\"table-block\") id=\"([^\"]+)\"");

  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> meanings;

  AnnexPlaces(String page) {
    meanings = new LinkedHashSet<>(all(page, "<dt id=\"([^\"]+)\""));
    // The plan and how the numbers are to be read are meaning themselves.
    meanings.addAll(List.of("definitions", "how-to-read"));
    Matcher place = PLACE.matcher(page);
    while (place.find()) {
      boolean isSection = place.group(1).equals("section");
      Matcher next = (isSection ? Pattern.compile("</section>") : PLACE).matcher(page);
      int end = next.find(place.end()) ? next.start() : page.length();
      places.put(place.group(2), page.substring(place.start(), end));
    }
  }

  /** What the first group of a pattern matches, in order. */
  static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }

  /** Whether words are explained there. */
  boolean isMeaning(String id) {
    return meanings.contains(id);
  }

  /** Whether a line of SQL stands there, or at a place that it leads to. */
  boolean hasLine(String id) {
    String place = places.getOrDefault(id, "");
    return place.contains("--sql")
        || links(place).stream().anyMatch(to -> places.getOrDefault(to, "").contains("--sql"));
  }

  /** Whether a link to a meaning stands there, or at a place that it leads to. */
  boolean leadsToMeaning(String id) {
    return links(places.getOrDefault(id, "")).stream()
        .anyMatch(
            to ->
                isMeaning(to)
                    || links(places.getOrDefault(to, "")).stream().anyMatch(this::isMeaning));
  }

  private static List<String> links(String place) {
    return all(place, "href=\"#([^\"]+)\"");
  }
}
