package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardTest {

    @Test
    void the_code_tells_the_board() {
        assertThat(Board.of("600519.SH")).isEqualTo(Board.MAIN);
        assertThat(Board.of("002594.SZ")).isEqualTo(Board.MAIN);
        assertThat(Board.of("300750.SZ")).isEqualTo(Board.CHINEXT);
        assertThat(Board.of("688981.SH")).isEqualTo(Board.STAR);
        assertThat(Board.of("835185.BJ")).isEqualTo(Board.BEIJING);
        assertThat(Board.of("AAPL")).isEqualTo(Board.OTHER);
        assertThat(Board.of("000300.SH")).isEqualTo(Board.OTHER);
    }
}
