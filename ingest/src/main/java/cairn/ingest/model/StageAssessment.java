package cairn.ingest.model;

import java.time.LocalDate;

/** The stage of change of one problem by one method: one row of the stages. */
@Delivered("stages")
public record StageAssessment(
    ClientId client, Problem problem, Code instrument, LocalDate assessedOn, Stage stage) {}
