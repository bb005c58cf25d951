/**
 * Everything that one audience has ever received, as one linear model: unknown whole numbers from 0
 * up, and of each cell what a reader learns of them where it is printed and where it is hidden.
 * {@link cairn.reports.disclosure.joint.JointBuilder} describes releases, the rooms beside this one
 * hide and look as a stranger would. Knows no solver.
 */
@NullMarked
package cairn.reports.disclosure.joint;

import org.jspecify.annotations.NullMarked;
