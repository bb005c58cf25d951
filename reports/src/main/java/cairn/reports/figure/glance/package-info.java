/**
 * The figures of the front page: small, drawn at the width they are read at, on a screen, on paper
 * and on a telephone.
 */
@NullMarked
package cairn.reports.figure.glance;

import org.jspecify.annotations.NullMarked;
