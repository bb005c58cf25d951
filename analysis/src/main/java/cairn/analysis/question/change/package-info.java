/** Any positive change with its parts, its mirror, and days of use before and after. */
@NullMarked
package cairn.analysis.question.change;

import org.jspecify.annotations.NullMarked;
