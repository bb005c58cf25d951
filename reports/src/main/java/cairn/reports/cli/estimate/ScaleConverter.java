package cairn.reports.cli.estimate;

import cairn.analysis.statistic.survival.SurvivalScale;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The scale of an interval by its name in R. */
final class ScaleConverter implements ITypeConverter<SurvivalScale> {
  @Override
  public SurvivalScale convert(String text) {
    return Arrays.stream(SurvivalScale.values())
        .filter(scale -> scale.key().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("expected log-log, log, plain, logit or arcsin"));
  }
}
