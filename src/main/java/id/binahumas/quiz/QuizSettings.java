package id.binahumas.quiz;

import id.binahumas.shared.Refusal;

/** The rules of a quiz: minutes and attempts may be without limit (null). */
public record QuizSettings(Integer minutes, Integer attemptsAllowed, int passMark, boolean shuffled) {

    private static final int LONGEST_MINUTES = 24 * 60;
    private static final int MOST_ATTEMPTS = 100;
    private static final int ALL = 100;

    public static final QuizSettings USUAL = new QuizSettings(30, 3, 70, true);

    public QuizSettings {
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            throw new Refusal("quiz.minutesWrong", LONGEST_MINUTES);
        }
        if (attemptsAllowed != null && (attemptsAllowed < 1 || attemptsAllowed > MOST_ATTEMPTS)) {
            throw new Refusal("quiz.attemptsWrong", MOST_ATTEMPTS);
        }
        if (passMark < 0 || passMark > ALL) {
            throw new Refusal("quiz.passMarkWrong");
        }
    }
}
