package cairn.reports.job;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.reports.words.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words for keys, from the catalogues. */
final class CatalogueLabels {
  private CatalogueLabels() {}

  static Labels of(Catalogues catalogues) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (String vocabulary : Catalogues.vocabularies()) {
      Catalogue<?> catalogue = catalogues.vocabulary(vocabulary);
      Map<String, String> labels = new LinkedHashMap<>();
      catalogue.keys().forEach(key -> labels.put(key, catalogue.label(key)));
      words.put(vocabulary, labels);
    }
    return Labels.of(words);
  }
}
