package cairn.reports.cli.estimate;

import cairn.analysis.statistic.hazard.ProportionalHazards.Transform;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The time scale of the test of proportional hazards by its name in R. */
final class TransformConverter implements ITypeConverter<Transform> {
  @Override
  public Transform convert(String text) {
    return switch (text) {
      case "km" -> Transform.KAPLAN_MEIER;
      case "identity" -> Transform.IDENTITY;
      case "log" -> Transform.LOG;
      case "rank" -> Transform.RANK;
      default -> throw new TypeConversionException("expected km, identity, log or rank");
    };
  }
}
