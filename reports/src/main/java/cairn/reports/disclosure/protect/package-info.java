/**
 * Hides what must be hidden of everything an audience has, and no more: small numbers, and beside
 * them the cheapest others without which none can be worked out, looked for by cuts (Fischetti and
 * Salazar-Gonz&aacute;lez). What went out before stays as it was.
 */
@NullMarked
package cairn.reports.disclosure.protect;

import org.jspecify.annotations.NullMarked;
