package cairn.analysis.method.frame;

import cairn.analysis.statistic.Quantity;

/**
 * One number of an estimate, or the reason why there is none.
 *
 * @param key what it is about, such as {@code group=1;t=90} or the name of a covariate
 * @param stat which number, such as {@code surv} or {@code lower}
 * @param value the number or its reason
 */
public record FigureValue(String key, String stat, Quantity value) {}
