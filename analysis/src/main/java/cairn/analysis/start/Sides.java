package cairn.analysis.start;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Two sides that are compared.
 *
 * @param name key of the type
 * @param reference key of what it is compared with
 * @param people of both sides, in the order of everybody
 * @param first whether each is on the side of the type
 * @param cluster number of the group of each; below 0 of a person in none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record Sides(String name, String reference, int[] people, boolean[] first, int[] cluster) {

  /** People of whom one side or the other says yes; who is on neither is left out. */
  public static Sides of(
      String name, String reference, ComparedPeople all, IntPredicate one, IntPredicate other) {
    int[] people = new int[all.size()];
    int n = 0;
    for (int i = 0; i < people.length; i++) {
      if (one.test(i) || other.test(i)) {
        people[n++] = i;
      }
    }
    people = Arrays.copyOf(people, n);
    boolean[] first = new boolean[n];
    int[] cluster = new int[n];
    for (int k = 0; k < n; k++) {
      first[k] = one.test(people[k]);
      cluster[k] = all.group(people[k]);
    }
    return new Sides(name, reference, people, first, cluster);
  }

  /** People of both sides. */
  public int size() {
    return people.length;
  }

  /** People on a side. */
  public int count(boolean side) {
    int n = 0;
    for (boolean one : first) {
      n += one == side ? 1 : 0;
    }
    return n;
  }
}
