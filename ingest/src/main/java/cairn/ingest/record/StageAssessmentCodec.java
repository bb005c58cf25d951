package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Code;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import org.jspecify.annotations.Nullable;

/** Rows of {@code stages}. */
final class StageAssessmentCodec extends Codec<StageAssessment> {
  private final int clientId;
  private final int problem;
  private final Catalogue<Problem> allProblems;
  private final int instrument;
  private final Catalogue<Code> allStageInstruments;
  private final int assessedOn;
  private final int stage;
  private final Cells.Closed<Stage> allStage = new Cells.Closed<>(Stage.class);

  StageAssessmentCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    problem = at("problem");
    allProblems = catalogues.problems();
    instrument = at("instrument");
    allStageInstruments = catalogues.codes("stage_instruments");
    assessedOn = at("assessed_on");
    stage = at("stage");
  }

  @Override
  public StageAssessment decode(Row row) {
    return new StageAssessment(
        new ClientId(Cells.text(row, clientId)),
        Cells.required(allProblems, row, problem),
        Cells.required(allStageInstruments, row, instrument),
        Cells.day(row, assessedOn),
        allStage.required(row, stage));
  }

  @Override
  void fill(@Nullable Object[] cells, StageAssessment value) {
    cells[clientId] = value.client().value();
    cells[problem] = value.problem().key();
    cells[instrument] = value.instrument().key();
    cells[assessedOn] = value.assessedOn();
    cells[stage] = value.stage().key();
  }
}
