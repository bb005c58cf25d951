package cairn.analysis.question.stage;

import java.io.Serializable;

/** Whose stages are meant: of a group type, for a problem, by one method of assessment. */
record Assessed(String groupType, String problem, String instrument) implements Serializable {}
