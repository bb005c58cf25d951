/**
 * What is asked of a solver, and the one that answers: OR-Tools with one worker, a fixed seed and
 * an effort that is counted and not timed, so that the same question gets the same answer on every
 * machine. Nobody outside knows which solver it is, and nobody trusts it: what it finds is checked.
 */
@NullMarked
package cairn.reports.disclosure.solver;

import org.jspecify.annotations.NullMarked;
