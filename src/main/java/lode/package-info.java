/**
 * Lode finds alpha factors: formulas over daily market data whose order of instruments foresees the
 * order of their returns.
 *
 * <p>The path of a run, class by class:
 *
 * <ol>
 *   <li>{@code lode.cli.MineCommand} reads the command line; {@link lode.search.PlanFile} reads the
 *       {@link lode.search.Experiment}.
 *   <li>{@link lode.data.DataHome} loads a {@link lode.panel.Dataset} that was imported, or {@link
 *       lode.data.SyntheticMarket} makes one.
 *   <li>{@link lode.search.Miner} breeds {@link lode.expr.Expr formulas} from the {@link
 *       lode.search.Vocabulary} on the training days.
 *   <li>{@link lode.eval.Engine} computes the formulas of a generation as one plan, with the kernels of
 *       {@link lode.ops.Operators}, and hands each to {@link lode.measure.RankIc} as soon as it is finished.
 *   <li>The best that are unlike each other and hold on the validation days survive; only they are
 *       computed on the test days, for their {@link lode.measure.Scorecard}.
 *   <li>{@link lode.report.MiningReport} writes tables and pictures to {@code results/}, and {@link
 *       lode.registry.Registry} keeps the survivors.
 * </ol>
 *
 * <p>{@code lode.cli.Walk} repeats all that in {@link lode.search.walk.Window windows} that go forward in time, and tells what the
 * procedure was worth on the days after each.
 *
 * <p>Factors that were kept become one by {@link lode.combine.WalkForward}, which learns weights or trees from returns that are
 * complete; a {@link lode.combine.Recipe} says all that its values depend on besides the data.
 *
 * <p>Packages depend on each other in one direction only: {@code panel} knows nothing of the rest,
 * {@code expr} only panels, {@code cli} everything. {@code ArchitectureTest} holds them to it.
 */
package lode;
