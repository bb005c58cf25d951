package cairn.ingest.model;

import java.time.LocalDate;

/** A score on a scale: one row of {@code measures}. */
@Delivered("measures")
public record Measure(
    ClientId client, Instrument instrument, String subscale, LocalDate measuredOn, double score) {}
