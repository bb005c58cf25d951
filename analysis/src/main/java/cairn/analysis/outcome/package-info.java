/**
 * The published ways to say that something helped: definitions as data, and the few kinds of rule
 * that they are made of.
 */
@NullMarked
package cairn.analysis.outcome;

import org.jspecify.annotations.NullMarked;
