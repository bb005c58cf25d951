package cairn.ingest.delivery;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The order in which deliveries win: by month, then by the order of ingest. A delivery without a
 * month counts as one of the latest month ingested before it.
 */
public final class DeliveryOrder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Integer, Integer> rankOfDelivery = new TreeMap<>();
  private final TreeMap<Integer, String> months = new TreeMap<>();

  /**
   * The order of some deliveries.
   *
   * @param deliveries the deliveries in the order of ingest
   */
  public DeliveryOrder(List<DeliveryEntry> deliveries) {
    String latest = "";
    for (DeliveryEntry delivery : deliveries) {
      String month = delivery.month() == null ? latest : delivery.month().toString();
      months.put(delivery.number(), month);
      latest = month.compareTo(latest) > 0 ? month : latest;
    }
    List<Integer> inOrder =
        months.keySet().stream()
            .sorted(
                Comparator.comparing((Integer number) -> months.getOrDefault(number, ""))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int rank = 0; rank < inOrder.size(); rank++) {
      rankOfDelivery.put(inOrder.get(rank), rank);
    }
  }

  /** The rank of a delivery by its number. */
  public int of(int delivery) {
    return rankOfDelivery.getOrDefault(delivery, 0);
  }

  /**
   * Whether some delivery is of a month before that of this one; false where its month is unknown.
   */
  public boolean followsEarlierMonth(int delivery) {
    String month = months.getOrDefault(delivery, "");
    return months.values().stream()
        .anyMatch(other -> !other.isEmpty() && other.compareTo(month) < 0);
  }

  /** Whether a delivery follows another of its month, or one of which no month is known. */
  public boolean isOfSameMonth(int delivery) {
    String month = months.getOrDefault(delivery, "");
    return months.entrySet().stream()
        .filter(other -> of(other.getKey()) < of(delivery))
        .anyMatch(other -> other.getValue().equals(month) || other.getValue().isEmpty());
  }
}
