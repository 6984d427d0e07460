package lode.search;

import java.util.ArrayList;
import java.util.List;

/** A journal in memory. */
record Pages(List<Journal.Page> pages) implements Journal {

    @Override
    public Iterable<byte[]> states() {
        return pages.stream().map(Page::state).toList();
    }

    @Override
    public void keep(Page page) {
        pages.add(page);
    }

    Pages first(int count) {
        return new Pages(new ArrayList<>(pages.subList(0, count)));
    }
}
