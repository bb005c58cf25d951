/** What every judgement returns: a status, a value, and always a reason. */
@NullMarked
package cairn.analysis.person.verdict;

import org.jspecify.annotations.NullMarked;
