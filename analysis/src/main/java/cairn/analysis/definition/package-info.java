/**
 * What a definition of an outcome is made of: a rule, its terms, and the evidence it looks at. The
 * families of rules live in rooms of their own and know nothing of each other.
 */
@NullMarked
package cairn.analysis.definition;

import org.jspecify.annotations.NullMarked;
