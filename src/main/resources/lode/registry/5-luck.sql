-- What of a mined factor may be luck, as its search told; NULL for what nobody searched for, or before it was told.
ALTER TABLE evaluation ADD COLUMN luck_trials INTEGER;
ALTER TABLE evaluation ADD COLUMN luck_independent REAL;
ALTER TABLE evaluation ADD COLUMN luck_t REAL;
ALTER TABLE evaluation ADD COLUMN luck_p REAL;
ALTER TABLE evaluation ADD COLUMN luck_sharpe REAL;
ALTER TABLE evaluation ADD COLUMN luck_deflated_sharpe REAL;
ALTER TABLE evaluation ADD COLUMN luck_haircut_sharpe REAL;
ALTER TABLE evaluation ADD COLUMN luck_least_days REAL;
ALTER TABLE evaluation ADD COLUMN luck_overfitting REAL;

-- The command that looked at a test period; only searches did before.
ALTER TABLE look ADD COLUMN kind TEXT NOT NULL DEFAULT 'mine';
