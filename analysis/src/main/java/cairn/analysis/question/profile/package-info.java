/**
 * Do sites and groups differ by more than chance, once who came to them is allowed for, and did a
 * month stand out? Units are held against what all of them together come to and are never ranked.
 */
@NullMarked
package cairn.analysis.question.profile;

import org.jspecify.annotations.NullMarked;
