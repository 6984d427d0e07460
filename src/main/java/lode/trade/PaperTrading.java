package lode.trade;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import lode.panel.Dataset;
import lode.panel.UserException;

/**
 * Trades an account on paper as its data come in.
 *
 * <p>At each close it knows the data up to it and the calendar. Days are stepped one after another, each in one transaction;
 * several processes that step the same account take turns.
 */
public final class PaperTrading {

    private final Account account;
    private final Dataset data;
    private final DayStep step;

    /**
     * Trading on some data.
     *
     * @param next the trading day after those of the data; empty for the next working day
     * @throws UserException if it is not after the data
     */
    public PaperTrading(Account account, Dataset data, Desk desk, Optional<LocalDate> next) {
        this.account = account;
        this.data = data;
        this.step = new DayStep(account.plan(), desk, data, next(data, next));
    }

    private static LocalDate next(Dataset data, Optional<LocalDate> asked) {
        LocalDate last = data.axes().days().getLast();
        LocalDate next = asked.orElseGet(() -> KnownDays.workingDayAfter(last));
        if (!next.isAfter(last)) {
            throw new UserException(
                    "The next trading day must be after the last day of the data, " + last + ", got " + next);
        }
        return next;
    }

    /**
     * Opens a new account and steps its first day, or makes nothing at all.
     *
     * @throws UserException if there is an account already, or it cannot be traded on these data
     */
    public static Account begin(Path file, Plan plan, Dataset data, Desk desk, Optional<LocalDate> next) {
        Account.requireNone(file);
        var step = new DayStep(plan, desk, data, next(data, next));
        var header = step.header();
        Outcome first = step.first();
        return Account.begin(file, plan, header, first, DayHash.upTo(data, step.index(plan.from())));
    }

    /**
     * Steps all days after the last one up to a date; none if there are none, so that a day is never stepped twice.
     *
     * @param to   empty for the last day of the data
     * @param told hears of each day when it is kept
     * @return how many days were stepped
     * @throws UserException if the data do not have the days or instruments of the account any more
     */
    public int step(Optional<LocalDate> to, Consumer<Stepped> told) {
        int last = to.map(data.axes()::lastOnOrBefore).orElse(data.axes().length() - 1);
        account.writing(this::checkPast);
        int stepped = 0;
        for (Optional<Outcome> outcome = one(last); outcome.isPresent(); outcome = one(last)) {
            told.accept(outcome.get().stepped());
            stepped++;
        }
        return stepped;
    }

    private Optional<Outcome> one(int last) {
        return account.writing(journal -> {
            State before = journal.state();
            int day = step.index(before.last().day()) + 1;
            if (day > last) {
                return Optional.empty();
            }
            Outcome outcome = step.after(before);
            journal.add(outcome);
            journal.addPast(outcome.day().day(), DayHash.of(data, day));
            return Optional.of(outcome);
        });
    }

    /** Notes what is not as it was when the account was stepped. */
    private Optional<Outcome> checkPast(Journal journal) {
        State state = journal.state();
        LocalDate last = state.last().day();
        int day = step.index(last);
        SortedMap<LocalDate, String> now = DayHash.upTo(data, day);
        SortedMap<LocalDate, String> seen = journal.past();
        var changed = new TreeSet<LocalDate>();
        var all = new TreeMap<>(now);
        all.putAll(seen);
        all.keySet().stream()
                .filter(date -> !now.getOrDefault(date, "").equals(seen.getOrDefault(date, "")))
                .forEach(changed::add);
        if (!changed.isEmpty()) {
            journal.note(
                    last,
                    "The data of " + changed.size() + " days from " + changed.first() + " to " + changed.last()
                            + " have changed since the account was stepped to " + last
                            + ": its record stays as it is, and a backtest over its days may differ from it");
            journal.replacePast(now);
        }
        checkCalendar(journal, state, day);
        return Optional.empty();
    }

    /** Notes a decision that would have been another, had it been known which day comes next. */
    private void checkCalendar(Journal journal, State state, int day) {
        boolean over = day + 1 < data.axes().length();
        LocalDate expected = state.last().next();
        if (over
                && !data.axes().days().get(day + 1).equals(expected)
                && step.decides(state) != state.last().decided()) {
            journal.note(
                    state.last().day(),
                    "After " + state.last().day() + " the next trading day was thought to be " + expected
                            + ", and it is " + data.axes().days().get(day + 1) + ": the strategy "
                            + (state.last().decided() ? "decided" : "did not decide")
                            + " at that close, and a backtest does otherwise; name the day with --next before holidays");
        }
    }
}
