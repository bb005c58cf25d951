/** Forms of Google, KoboToolbox and ODK: a row an answer, and repeats in tables of their own. */
@NullMarked
package cairn.ingest.source.form;

import org.jspecify.annotations.NullMarked;
