package cairn.analysis.definition.library;

import cairn.analysis.definition.DefinitionGroup;

/**
 * What a definition is known by.
 *
 * @param id stable name
 * @param version counts up; a published version is never changed
 * @param group what it is about
 * @param label short name for readers
 */
record Title(String id, int version, DefinitionGroup group, String label) {}
