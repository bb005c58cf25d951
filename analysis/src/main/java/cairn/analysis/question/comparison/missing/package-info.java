/**
 * What people without a verdict could change in a difference between group types: the plain
 * difference under one assumption on them after another, from the worst case to the best, and how
 * far an assumption must go before the conclusion turns ({@link
 * cairn.analysis.question.comparison.missing.TippingRow}). One of the answers of {@code
 * ComparisonQuestion}.
 */
@NullMarked
package cairn.analysis.question.comparison.missing;

import org.jspecify.annotations.NullMarked;
