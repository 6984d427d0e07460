package lode.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Period;

/** Writes down what happens in a run, day by day. */
final class Recorder {

    private final Axes axes;
    private final Period period;
    private final Exchange exchange;
    private final Optional<Groups> industry;
    private final double[] nav;
    private final double[] cash;
    private final double[] invested;
    private final double[] bought;
    private final double[] sold;
    private final double[][] industryWeights;
    private final Costs[] costs;
    private final List<Trade> trades = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    Recorder(Dataset data, Period period, Exchange exchange) {
        int days = period.days();
        this.axes = data.axes();
        this.period = period;
        this.exchange = exchange;
        this.industry = data.groups().contains("industry") ? Optional.of(data.groups("industry")) : Optional.empty();
        this.nav = new double[days];
        this.cash = new double[days];
        this.invested = new double[days];
        this.bought = new double[days];
        this.sold = new double[days];
        this.costs = new Costs[days];
        Arrays.fill(costs, Costs.NONE);
        this.industryWeights = new double[days]
                [industry.map(groups -> groups.labels().size() + 1).orElse(0)];
    }

    /** A book at a close, and what it is worth. */
    void day(int t, Book book, Portfolio worth) {
        int k = t - period.first();
        nav[k] = worth.nav();
        cash[k] = book.cash();
        LocalDate date = axes.days().get(t);
        for (int i = 0; i < book.width(); i++) {
            double shares = book.shares(i);
            if (shares != 0) {
                double price = exchange.price(t, i);
                double held = shares * price;
                double weight = worth.weights()[i];
                invested[k] += held;
                positions.add(new Position(date, axes.instruments().get(i), shares, price, held, weight));
                addIndustry(k, t, i, weight);
            }
        }
    }

    private void addIndustry(int k, int t, int i, double weight) {
        if (industry.isPresent()) {
            double code = industry.get().codes().at(t, i);
            int none = industryWeights[k].length - 1;
            industryWeights[k][Double.isNaN(code) ? none : (int) code] += weight;
        }
    }

    /** What was traded on a day. */
    void trading(int t, Exchange.Day day) {
        int k = t - period.first();
        trades.addAll(day.trades());
        costs[k] = day.costs();
        bought[k] = day.bought();
        sold[k] = day.sold();
    }

    /**
     * All of it.
     *
     * @param benchmark returns of the index by day; empty if there is none
     */
    BacktestResult result(Header header, double[] benchmark) {
        double[] returns = new double[nav.length];
        returns[0] = Double.NaN;
        for (int k = 1; k < nav.length; k++) {
            returns[k] = nav[k] / nav[k - 1] - 1;
        }
        return new BacktestResult(
                header,
                axes.days().subList(period.first(), period.end()),
                nav,
                returns,
                benchmark,
                cash,
                invested,
                bought,
                sold,
                List.of(costs),
                trades,
                positions,
                industry.map(groups -> Stream.concat(groups.labels().stream(), Stream.of("none"))
                                .toList())
                        .orElse(List.of()),
                industryWeights);
    }
}
