package cairn.analysis.statistic.hazard;

/** How a Cox model treats events at the same time. */
public enum CoxTies {
  /** Efron's approximation, the default: close to the exact likelihood (Efron 1977). */
  EFRON,
  /** Breslow's: simpler, pulled towards no effect when ties are many (Breslow 1974). */
  BRESLOW
}
