/**
 * Rules on a person's reports of use and on what was recorded beside them: days, amounts, scales,
 * ways of using. {@link cairn.analysis.definition.record.RecordRule} is sealed over its kinds.
 */
@NullMarked
package cairn.analysis.definition.record;

import org.jspecify.annotations.NullMarked;
