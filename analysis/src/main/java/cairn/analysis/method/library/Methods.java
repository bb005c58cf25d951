package cairn.analysis.method.library;

import cairn.analysis.method.Method;
import cairn.analysis.method.chart.ControlChartMethod;
import cairn.analysis.method.chart.FunnelMethod;
import cairn.analysis.method.chart.ObservedExpectedMethod;
import cairn.analysis.method.cluster.BootstrapMethod;
import cairn.analysis.method.cluster.IccMethod;
import cairn.analysis.method.mean.AnovaMethod;
import cairn.analysis.method.mean.KruskalMethod;
import cairn.analysis.method.mean.MannWhitneyMethod;
import cairn.analysis.method.mean.PairedTMethod;
import cairn.analysis.method.mean.WelchMethod;
import cairn.analysis.method.mean.WilcoxonMethod;
import cairn.analysis.method.model.GeeMethod;
import cairn.analysis.method.model.LinearMethod;
import cairn.analysis.method.model.LogisticMethod;
import cairn.analysis.method.model.MixedMethod;
import cairn.analysis.method.model.MmrmMethod;
import cairn.analysis.method.model.NegativeBinomialMethod;
import cairn.analysis.method.model.PoissonMethod;
import cairn.analysis.method.proportion.AdjustMethod;
import cairn.analysis.method.proportion.BinomialTestMethod;
import cairn.analysis.method.proportion.ProportionMethod;
import cairn.analysis.method.proportion.RateMethod;
import cairn.analysis.method.proportion.TrendMethod;
import cairn.analysis.method.proportion.TwoProportionsMethod;
import cairn.analysis.method.state.MarkovMethod;
import cairn.analysis.method.state.TransitionsMethod;
import cairn.analysis.method.survival.CoxMethod;
import cairn.analysis.method.survival.CumulativeIncidenceMethod;
import cairn.analysis.method.survival.FineGrayMethod;
import cairn.analysis.method.survival.GrayMethod;
import cairn.analysis.method.survival.KaplanMeierMethod;
import cairn.analysis.method.survival.LogRankMethod;
import cairn.analysis.method.survival.NelsonAalenMethod;
import cairn.analysis.method.table.PairedMethod;
import cairn.analysis.method.table.TableMethod;
import cairn.analysis.method.weighting.SmdMethod;
import cairn.analysis.method.weighting.StandardizeMethod;
import cairn.analysis.method.weighting.WeightsMethod;
import java.util.List;

/**
 * Every method of {@code cairn estimate}, in the order of its help: a new one has its line here.
 */
public final class Methods {
  /** All of them. */
  public static final List<Method> ALL =
      List.of(
          new KaplanMeierMethod(),
          new LogRankMethod(),
          new CoxMethod(),
          new CumulativeIncidenceMethod(),
          new GrayMethod(),
          new FineGrayMethod(),
          new TransitionsMethod(),
          new MarkovMethod(),
          new ProportionMethod(),
          new TwoProportionsMethod(),
          new TableMethod(),
          new PairedMethod(),
          new TrendMethod(),
          new AdjustMethod(),
          new IccMethod(),
          new GeeMethod(),
          new LogisticMethod(),
          new SmdMethod(),
          new WeightsMethod(),
          new StandardizeMethod(),
          new BootstrapMethod(),
          new WelchMethod(),
          new PairedTMethod(),
          new MannWhitneyMethod(),
          new WilcoxonMethod(),
          new AnovaMethod(),
          new KruskalMethod(),
          new BinomialTestMethod(),
          new RateMethod(),
          new NelsonAalenMethod(),
          new LinearMethod(),
          new PoissonMethod(),
          new NegativeBinomialMethod(),
          new MixedMethod(),
          new MmrmMethod(),
          new ControlChartMethod(),
          new FunnelMethod(),
          new ObservedExpectedMethod());

  private Methods() {}
}
