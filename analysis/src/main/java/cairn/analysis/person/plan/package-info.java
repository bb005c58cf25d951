/** How a study is to be analysed: the choices that a reader of its results must know. */
@NullMarked
package cairn.analysis.person.plan;

import org.jspecify.annotations.NullMarked;
