package lode.report.strategy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.backtest.Scale;
import lode.report.Text;

/** What a backtest must be read with, in the languages of its page. */
final class Notes {

    private static final Map<Pattern, String> CHINESE = chinese();

    private Notes() {}

    private static Map<Pattern, String> chinese() {
        Map<Pattern, String> chinese = new LinkedHashMap<>();
        chinese.put(Pattern.compile(Pattern.quote(Scale.EXACT.sentence())), "不复权价格来自数据本身");
        chinese.put(Pattern.compile(Pattern.quote(Scale.ESTIMATED.sentence())), "不复权价格为估计值：数据没有复权因子");
        chinese.put(Pattern.compile(Pattern.quote(Scale.NONE.sentence())), "数据没有不复权价格：手数、费用与涨跌停按数据自身价格计算");
        chinese.put(Pattern.compile("NOT TRADABLE: .*"), "不可交易：订单按决策时已知的收盘价成交");
        chinese.put(Pattern.compile("NOT INVESTABLE: .*"), "不可投资：纸面多空组合");
        chinese.put(
                Pattern.compile("the interval in which the adjustment factor lies is typically (.*) % wide"),
                "复权因子所在区间的典型宽度为 $1%");
        chinese.put(Pattern.compile("total return: distributions are reinvested on the ex-date"), "全收益：分红在除权日再投资");
        chinese.put(Pattern.compile("dividends are paid, .*"), "分红派息、送股按公司行动文件处理，配股放弃");
        chinese.put(Pattern.compile("the data have no volumes: .*"), "数据没有成交量：不限制订单占成交量的比例");
        chinese.put(
                Pattern.compile("on (\\d+) days of rebalancing no name has a score: .*"), "有 $1 个调仓日没有任何证券有得分：维持原持仓");
        chinese.put(
                Pattern.compile("benchmark (.*) is not known on (\\d+) of (\\d+) days: .*"),
                "基准 $1 在 $3 日中有 $2 日没有数据：与其对比的指标只含其余日期");
        chinese.put(Pattern.compile("each leg is a book of its own .*"), "多空两端各为一个账户，各用全部资金；金额为两个账户之和");
        return chinese;
    }

    /** A sentence with its translation; itself where there is none. */
    static Text of(String note) {
        for (Map.Entry<Pattern, String> one : CHINESE.entrySet()) {
            Matcher matcher = one.getKey().matcher(note);
            if (matcher.matches()) {
                return new Text(note, matcher.replaceFirst(one.getValue()));
            }
        }
        return Text.of(note);
    }
}
