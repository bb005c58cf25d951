/**
 * A person judged once, for every question: {@link cairn.analysis.judging.CourseJudge} holds the
 * plan and the definitions, and gives a {@link cairn.analysis.judging.JudgedPerson} with one {@link
 * cairn.analysis.judging.JudgedCourse} for each start. Its verdicts are {@link
 * cairn.analysis.judging.Judgement}s, worked out when a question first asks for them and shared by
 * all.
 */
@NullMarked
package cairn.analysis.judging;

import org.jspecify.annotations.NullMarked;
