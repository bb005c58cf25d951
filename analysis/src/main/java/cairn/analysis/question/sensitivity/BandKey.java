package cairn.analysis.question.sensitivity;

import java.io.Serializable;

/**
 * People of one group and one band, judged by one definition.
 *
 * @param variable key of what was recorded at intake
 * @param band its value
 * @param definition id of the definition
 * @param milestone key of the milestone
 * @param group id of the group of the first session
 */
record BandKey(String variable, String band, String definition, String milestone, String group)
    implements Serializable {}
