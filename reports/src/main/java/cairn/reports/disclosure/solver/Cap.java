package cairn.reports.disclosure.solver;

import java.util.List;

/**
 * Of some things no more than so many may be chosen.
 *
 * @param places of the things
 * @param atMost how many; below 0 nothing satisfies it
 */
public record Cap(List<Integer> places, long atMost) {
  /** Keeps a copy. */
  public Cap {
    places = List.copyOf(places);
  }
}
