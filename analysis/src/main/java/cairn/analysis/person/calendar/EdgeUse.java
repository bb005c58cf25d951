package cairn.analysis.person.calendar;

/**
 * Days of use in reports of up to a week across an edge of a window. Of one of which too few days
 * lie inside to count there, they are in no other count of the window; yet without use is nobody
 * who must have used inside, and nobody is known to be who may have. Of one that counts whole, some
 * may have been outside all the same.
 *
 * <p>Worked example: 4 days of use from 1 to 7 October are, of a window from 4 October on, at least
 * 1 and at most 4 days inside; 2 days of use are at least none.
 *
 * @param least days that cannot all have been outside
 * @param most days that can have been inside
 * @param differingLeast the same of reports of use where another source says none
 * @param differingMost the same at most
 * @param outside of the days of use that count whole, those that may have been outside
 */
public record EdgeUse(int least, int most, int differingLeast, int differingMost, int outside) {
  /** Of a window that no such report crosses. */
  public static final EdgeUse NONE = new EdgeUse(0, 0, 0, 0, 0);

  EdgeUse and(CoarseReport report, int inside) {
    int fewest = report.inside(inside, Placement.FEWEST);
    int many = report.inside(inside, Placement.MOST);
    return report.differs()
        ? new EdgeUse(least, most, differingLeast + fewest, differingMost + many, outside)
        : new EdgeUse(least + fewest, most + many, differingLeast, differingMost, outside);
  }

  /** With a report that counts whole, so many of whose days of use may have been outside. */
  EdgeUse butOutside(int days) {
    return new EdgeUse(least, most, differingLeast, differingMost, outside + days);
  }

  /** Days that must have been inside; days on which sources differ count as use. */
  public int certain() {
    return least + differingLeast;
  }

  /** Days that may have been inside, counted alike. */
  public int possible() {
    return most + differingMost;
  }
}
