/**
 * Made-up programs of any size that satisfy the contract, drawn from a seed.
 *
 * <p>Nobody in them exists. A person is drawn with hidden traits (severity, motivation, stability,
 * distress, leaning to abstinence), and these decide both which groups the person chooses and what
 * becomes of their use: the kind of group itself changes nothing. Whatever difference a plain
 * comparison of kinds of group shows in these programs is therefore confounding, and an adjusted
 * comparison should find little of it.
 */
@NullMarked
package cairn.sample;

import org.jspecify.annotations.NullMarked;
