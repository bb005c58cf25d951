package cairn.analysis.definition.library;

import cairn.analysis.definition.DefinitionGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a definition is known by.
 *
 * @param id stable name
 * @param version counts up; a published version is never changed
 * @param group what it is about
 * @param label short name for readers
 * @param asks what it asks, in the words of every definition that asks the same in its own way;
 *     null where no other does
 */
record Title(String id, int version, DefinitionGroup group, String label, @Nullable String asks) {}
